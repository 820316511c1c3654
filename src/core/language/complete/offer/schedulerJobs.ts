import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { PUBLISHED_JOBS } from '../../../wandb/schedulerJobs.ts';
import { optunaFits } from './forms.ts';

/** The published scheduler jobs that can work with this file, the likeliest first. */
export function schedulerJobs(sweep: SweepFile): string[] {
  return optunaFits(sweep) ? [PUBLISHED_JOBS.optuna, PUBLISHED_JOBS.wandb] : [PUBLISHED_JOBS.wandb];
}
