import { searchSpace, type Count } from './searchSpace.ts';
import { runCap } from './runCap.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';

/** How many runs a sweep makes before it ends on its own, and what ends it. */
export interface RunEstimate {
  /** `endless` where only a person ends it; undefined where the file does not tell. */
  readonly runs: Count;
  readonly by: 'grid' | 'run_cap' | 'nobody' | 'unknown';
}

/**
 * The number of runs to expect: all combinations of a grid, `run_cap` otherwise. Random, bayes and scheduler jobs go on
 * until they are stopped (docs/facts/launch-sweep-cli.md, docs/facts/schedulers.md); `early_terminate` shortens runs
 * and does not spare them.
 */
export function estimateRuns(sweep: SweepFile): RunEstimate {
  const cap = runCap(sweep.root.get('run_cap')?.scalar);
  if (sweep.method === undefined) return { runs: undefined, by: 'unknown' };
  if (sweep.engine !== 'grid')
    return cap === undefined ? { runs: 'endless', by: 'nobody' } : { runs: cap, by: 'run_cap' };
  const { count } = searchSpace(sweep);
  if (typeof count === 'bigint')
    return cap !== undefined && cap < count ? { runs: cap, by: 'run_cap' } : { runs: count, by: 'grid' };
  return { runs: undefined, by: 'unknown' };
}
