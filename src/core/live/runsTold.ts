import type { Sweep, SweepProgress } from '../api/types.ts';

/**
 * How many runs a sweep has, by what its row and its progress told: they are read at different times, and the larger is
 * the newer but for runs that were deleted. Row, lens, status bar and warnings take this one. Undefined = unknown.
 */
export function runsTold(
  sweep: Pick<Sweep, 'runCount'> | undefined,
  progress: Pick<SweepProgress, 'total'> | undefined,
): number | undefined {
  const told = [sweep?.runCount, progress?.total].filter(count => count !== undefined);
  return told.length === 0 ? undefined : Math.max(...told);
}
