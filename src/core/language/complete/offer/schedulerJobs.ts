import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { PUBLISHED_JOBS } from '../../../wandb/schedulerJobs.ts';
import { possibleMethods } from './possibleMethods.ts';
import { optunaFits } from './forms.ts';

/** The published scheduler jobs that can work with this file, the likeliest first. */
export function schedulerJobs(sweep: SweepFile): string[] {
  return optunaFits(sweep) ? [PUBLISHED_JOBS.optuna, PUBLISHED_JOBS.wandb] : [PUBLISHED_JOBS.wandb];
}

/** The methods that W&B's own scheduler job can be given in its settings, the likeliest first. */
export function schedulerMethods(sweep: SweepFile): string[] {
  const written = sweep.root.get('method')?.text;
  const methods = possibleMethods(sweep).filter(
    word => word !== 'custom' && (word !== 'bayes' || sweep.fieldAt([])?.has('metric')),
  );
  return [...methods].sort((a, b) => Number(b === written) - Number(a === written));
}
