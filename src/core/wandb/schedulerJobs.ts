import type { SweepFile } from '../sweep/sweepFile.ts';
import { optunaFits } from '../language/complete/offer/forms.ts';

/** The published scheduler jobs (facts: schedulers). */
export const OPTUNA_JOB = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';
export const WANDB_JOB = 'wandb/sweep-jobs/job-wandb-sweep-scheduler:latest';

/** Those that can work with what is there, the likeliest first. */
export function schedulerJobs(sweep: SweepFile): string[] {
  return optunaFits(sweep) ? [OPTUNA_JOB, WANDB_JOB] : [WANDB_JOB];
}
