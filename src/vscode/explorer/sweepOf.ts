import { textAt } from '../../core/json.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';

/** The sweep that the caller of a command names as `{ entity, project, sweep }`; undefined = none. */
export function sweepOf(argument: unknown): SweepPath | undefined {
  const sweep = textAt(argument, 'sweep');
  if (sweep === undefined) return undefined;
  return { entity: textAt(argument, 'entity') ?? '', project: textAt(argument, 'project') ?? '', sweep };
}
