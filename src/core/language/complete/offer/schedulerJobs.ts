import * as l10n from '@vscode/l10n';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { publishedScheduler, PUBLISHED_JOBS } from '../../../wandb/schedulerJobs.ts';
import { PLACEHOLDERS } from '../../placeholders.ts';
import type { CompletionItem } from '../../types.ts';
import { itemOf, type Ask } from './ask.ts';
import { possibleMethods } from './possibleMethods.ts';
import { optunaFits } from './forms.ts';

/**
 * The scheduler jobs that can work with this file, the likeliest first: the published ones, and before them one of the
 * person's own where more workers are written than those start.
 */
export function schedulerJobs(sweep: SweepFile): string[] {
  const published = optunaFits(sweep) ? [PUBLISHED_JOBS.optuna, PUBLISHED_JOBS.wandb] : [PUBLISHED_JOBS.wandb];
  return hasSeveralWorkers(sweep) ? [PLACEHOLDERS.job, ...published] : published;
}

/** The jobs that `scheduler.job` can be, by how well they go with the rest of the file. */
export function schedulerJobItems(jobs: readonly CompletionItem[], ask: Ask): CompletionItem[] {
  const { sweep, knowledge } = ask;
  const several = hasSeveralWorkers(sweep);
  const ofRuns = sweep.root.get('job')?.text;
  const rank = ({ label }: CompletionItem): number => {
    if (label === ofRuns) return 4;
    if (publishedScheduler(label) !== undefined) return several ? 3 : 1;
    return /sched/i.test(label.slice(label.lastIndexOf('/'))) ? 0 : 2;
  };
  const sorted = [...jobs].sort((a, b) => rank(a) - rank(b));
  if (!several || knowledge.jobs()?.length) return sorted;
  const about = { label: PLACEHOLDERS.job, kind: 'snippet', detail: l10n.t('a scheduler job of your own') } as const;
  return [itemOf(ask, about, snippet => snippet.value(PLACEHOLDERS.job)), ...sorted];
}

/** Whether more workers are written than W&B's own scheduler jobs start (docs/facts/schedulers.md). */
function hasSeveralWorkers({ scheduler }: SweepFile): boolean {
  const workers = scheduler?.get('num_workers');
  return Number(workers?.number ?? workers?.text) > 1;
}

/** The methods that W&B's own scheduler job can be given in its settings, the likeliest first. */
export function schedulerMethods(sweep: SweepFile): string[] {
  const written = sweep.root.get('method')?.text;
  const methods = possibleMethods(sweep).filter(
    word => word !== 'custom' && (word !== 'bayes' || sweep.fieldAt([])?.has('metric')),
  );
  return [...methods].sort((a, b) => Number(b === written) - Number(a === written));
}
