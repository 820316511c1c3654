import * as vscode from 'vscode';
import type { LaunchOptions, Planned } from '../../core/launch/plan/types.ts';
import { CommandError } from '../ui/commandError.ts';
import type { Target } from './askTarget.ts';
import type { SweepSource } from './sweepSource.ts';

/** Everything a launch needs, all of it known. */
export interface Ready {
  readonly source: SweepSource;
  readonly target: Target;
  /** '' for a plain sweep. */
  readonly queue: string;
  readonly options: LaunchOptions | undefined;
  /** Runs of an earlier sweep that count, by their ids. */
  readonly priorRuns?: readonly string[] | undefined;
}

/**
 * The plan of a launch (of a plain sweep: of its creation); throws `CommandError`, with the fix, where there is none.
 */
export async function planOf({ source, target, queue, options, priorRuns }: Ready): Promise<Planned> {
  const [{ planLaunch }, { planPlain }, { planPython }] = await Promise.all([
    import('../../core/launch/plan/planLaunch.ts'),
    import('../../core/launch/plan/planPlain.ts'),
    import('../../core/launch/plan/planPython.ts'),
  ]);
  const choices = { entity: target.entity, project: target.project, author: target.author, queue, options, priorRuns };
  const plan =
    queue === ''
      ? source.python
        ? planPython(source.sweep, choices)
        : planPlain(source.file, choices)
      : planLaunch(source.python ?? source.file, choices);
  if ('refused' in plan)
    throw new CommandError(vscode.l10n.t('{0} cannot be launched. {1}', source.name, plan.refused.message));
  return plan;
}
