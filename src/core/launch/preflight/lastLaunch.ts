import { sweepNameAndId } from '../../live/sweepName.ts';
import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';
import type { UsedVersions } from './movedAlias.ts';
import { sameProject, type SweepPath } from '../../wandb/projectPath.ts';

/**
 * What was launched last from one source: for "launched a moment ago", for the diff, for sweeps of it that are still
 * active.
 */
export interface LastLaunch {
  /** Our time, milliseconds since 1970. */
  readonly at: number;
  readonly sweep: string;
  readonly entity: string;
  readonly project: string;
  readonly variables: UpsertSweepVariables;
  /** What the aliases of its jobs named then. */
  readonly versions?: UsedVersions;
  /** Names of sweeps launched from it in this project before, newest first. */
  readonly earlier: readonly string[];
}

/** Whether a sweep was launched from the source, last or earlier. */
export function hasLaunched(last: LastLaunch | undefined, sweep: SweepPath): boolean {
  return last !== undefined && sameProject(last, sweep) && [last.sweep, ...last.earlier].includes(sweep.sweep);
}

/** The name of the sweep that was launched last, with its id. */
export function lastName({ sweep, variables }: LastLaunch): string {
  return sweepNameAndId({ name: sweep, config: variables.config });
}
