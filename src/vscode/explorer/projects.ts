import type { ProjectPath } from '../../core/wandb/projectPath.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from './chosenNodes.ts';
import type { Pins } from './pins.ts';

/** Pin Project. */
export async function pinProjects(pins: Pins, host: string, args: readonly unknown[]): Promise<void> {
  for (const project of projectsOf(args)) await pins.add(host, project);
}

/** Unpin Project. */
export async function unpinProjects(pins: Pins, host: string, args: readonly unknown[]): Promise<void> {
  for (const project of projectsOf(args)) await pins.remove(host, project);
}

/** Use This Project: from now on sweeps and jobs are shown from it, and launched in it. */
export async function useProject(connection: Services['connection'], args: readonly unknown[]): Promise<void> {
  const [project] = projectsOf(args);
  if (project !== undefined) await connection.choose(project);
}

function projectsOf(args: readonly unknown[]): readonly ProjectPath[] {
  return chosenNodes(args, 'projects').map(({ list, value }) => ({ entity: list.address.entity, project: value.name }));
}
