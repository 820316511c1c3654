import * as vscode from 'vscode';
import { chosenNodes } from './chosenNodes.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import type { ProjectPath } from '../../core/explorer/tree/projectElement.ts';
import type { Explorer } from './explorer.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';

/** Pin Project, Unpin Project, Use Project. */
export function registerProjectCommands(services: Services, explorer: Explorer): vscode.Disposable {
  const { connection } = services;
  return vscode.Disposable.from(
    registerCommand(services, COMMANDS.pinProject, async (...args) => {
      for (const project of projectsOf(args)) await explorer.pins.add(connection.host, project);
    }),
    registerCommand(services, COMMANDS.unpinProject, async (...args) => {
      for (const project of projectsOf(args)) await explorer.pins.remove(connection.host, project);
    }),
    registerCommand(services, COMMANDS.useProject, async (...args) => {
      const [project] = projectsOf(args);
      if (project !== undefined) await connection.choose(project);
    }),
  );
}

function projectsOf(args: readonly unknown[]): readonly ProjectPath[] {
  return chosenNodes(args, 'projects').map(node => ({ entity: node.list.address.entity, project: node.value.name }));
}
