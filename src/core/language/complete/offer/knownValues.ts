import type { Segment } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { PUBLISHED_JOBS } from '../../../wandb/schedulerJobs.ts';
import type { SchemaNode } from '../../schema.ts';
import { optunaFits } from './forms.ts';

/**
 * Values that a schema knows for a path, the likeliest first: its default, `x-suggest` and examples, without those that
 * a diagnostic would be drawn to beside what is written.
 */
export function knownValues(
  { default: usual, 'x-suggest': suggested = [], examples = [] }: SchemaNode,
  path: readonly Segment[],
  sweep: SweepFile,
): unknown[] {
  const known = [usual, ...suggested, ...examples].filter(value => value !== undefined && value !== null);
  switch (path.join('.')) {
    case 'scheduler.job':
      return known.filter(value => value !== PUBLISHED_JOBS.optuna || optunaFits(sweep));
    case 'scheduler.num_workers':
      return setsOneWorker(sweep) ? [1] : known;
    default:
      return known;
  }
}

/** W&B's own scheduler jobs set one worker, whatever the file says (docs/facts/schedulers.md). */
function setsOneWorker({ schedulerKind }: SweepFile): boolean {
  return schedulerKind !== 'none' && schedulerKind !== 'custom';
}
