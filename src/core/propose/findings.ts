import type { SweepFile } from '../sweep/sweepFile.ts';
import type { Axis } from './axes/axis.ts';
import type { Places } from './axes/toPoints.ts';
import type { JudgedRun } from './runs/judgedRuns.ts';

/** What the changes of parameters are made of. */
export interface Findings {
  readonly sweep: SweepFile;
  readonly axes: readonly Axis[];
  readonly runs: readonly JudgedRun[];
  /** Settings that could be the best. */
  readonly best: Places;
}
