import type { RunRecord, SweepRecord } from './records.ts';

/** The runs of a sweep, oldest first; those of a generated one are made now. */
export function runsOf(sweep: SweepRecord): readonly RunRecord[] {
  const { pendingRuns } = sweep;
  if (pendingRuns) {
    delete sweep.pendingRuns;
    sweep.runs = pendingRuns.make();
    for (const run of sweep.runs) sweep.project.runs.set(run.name, run);
  }
  return sweep.runs;
}

/** How many runs the sweep has. */
export function runCountOf(sweep: SweepRecord): number {
  return sweep.pendingRuns?.count ?? sweep.runs.length;
}
