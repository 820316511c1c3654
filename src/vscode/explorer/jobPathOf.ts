import { textAt } from '../../core/json.ts';
import { jobString, LATEST } from '../../core/wandb/jobPath.ts';
import { chosenNodes } from './chosenNodes.ts';

/**
 * `entity/project/name:alias` of a row of the jobs view: of its own version, else of the job's newest. Undefined = the
 * row is not a job.
 */
export function jobPathOf(row: unknown): string | undefined {
  const [node] = chosenNodes([row], 'jobs');
  if (node === undefined) return undefined;
  const { entity, project, name, aliases, versions } = node.value;
  const newest = aliases.includes(LATEST) ? LATEST : versions[0]?.version;
  return jobString({ entity, project, name }, textAt(row, 'version') ?? newest);
}
