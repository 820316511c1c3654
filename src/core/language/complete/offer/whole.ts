import * as l10n from '@vscode/l10n';
import type { Ask } from './ask.ts';
import { optunaCanDraw } from './forms.ts';
import { PUBLISHED_JOBS } from '../../../wandb/schedulerJobs.ts';
import { choice, raw, type Draft, type DraftMap } from './draft.ts';
import { PLACEHOLDERS } from '../../placeholders.ts';

/** Something whole to start from. */
export interface WholeDraft {
  readonly label: string;
  readonly detail: string;
  readonly draft: DraftMap;
}

const METRIC: DraftMap = { name: 'val_loss', goal: choice('minimize', 'maximize') };
/** Sweeps for an empty file: by the three methods, and launched with each kind of scheduler. */
export function sweepDrafts(ask: Ask): WholeDraft[] {
  const lists: DraftMap = {
    '?learning_rate': { values: [raw('0.0001'), raw('0.001'), raw('0.01')] },
    '?batch_size': { values: [raw('16'), raw('32'), raw('64')] },
  };
  const reals: DraftMap = {
    '?learning_rate': { distribution: 'log_uniform_values', min: raw('0.0001'), max: raw('0.1') },
    '?batch_size': { values: [raw('16'), raw('32'), raw('64')] },
  };
  const plainReals: DraftMap = {
    '?learning_rate': { min: raw('0.0001'), max: raw('0.1') },
    '?batch_size': { values: [raw('16'), raw('32'), raw('64')] },
  };
  const program = { program: 'train.py' };
  const job = { job: jobOf(ask), metric: METRIC };
  const launch = { launch: { queue: queueOf(ask) } };
  return [
    {
      label: l10n.t('sweep: random search'),
      detail: l10n.t('random values until `run_cap`'),
      draft: { ...program, method: 'random', metric: METRIC, parameters: reals, run_cap: 50 },
    },
    {
      label: l10n.t('sweep: grid search'),
      detail: l10n.t('every combination once'),
      draft: { ...program, method: 'grid', metric: METRIC, parameters: lists },
    },
    {
      label: l10n.t('sweep: Bayesian search'),
      detail: l10n.t('each run learns from the earlier ones'),
      draft: { ...program, method: 'bayes', metric: METRIC, parameters: reals, run_cap: 50 },
    },
    {
      label: l10n.t('launch sweep'),
      detail: l10n.t('runs of a job on a queue'),
      draft: {
        job: jobOf(ask),
        method: choice('bayes', 'random'),
        metric: METRIC,
        parameters: reals,
        run_cap: 50,
        ...launch,
        scheduler: { num_workers: 4 },
      },
    },
    {
      label: l10n.t('launch sweep: Optuna'),
      detail: l10n.t('a scheduler job chooses the values with Optuna'),
      draft: { ...job, parameters: plainReals, run_cap: 50, ...launch, scheduler: optunaScheduler() },
    },
    {
      label: l10n.t('launch sweep: WandbScheduler'),
      detail: l10n.t("W&B's engine in a scheduler job"),
      draft: { ...job, parameters: reals, run_cap: 50, ...launch, scheduler: wandbScheduler('bayes', 'random') },
    },
  ];
}

/** What makes a sweep a launch sweep, or gives a launch sweep its scheduler. */
export function schedulerDrafts(ask: Ask): WholeDraft[] {
  const { sweep, context } = ask;
  const has = (name: string) => context.keys.some(({ key }) => key === name);
  if (sweep.kind === 'sweep') {
    if (has('scheduler')) return [];
    return [
      {
        label: 'launch',
        detail: l10n.t('make this a launch sweep: a job and its queue'),
        draft: { job: jobOf(ask), launch: { queue: queueOf(ask) } },
      },
    ];
  }
  if (has('scheduler')) return [];
  const metric = sweep.fieldAt(['metric']);
  const optuna =
    optunaCanDraw(sweep) &&
    (metric === undefined || metric.has('goal')) &&
    !has('early_terminate') &&
    (sweep.method === undefined || sweep.method.name === 'custom');
  return [
    ...(optuna
      ? [
          {
            label: l10n.t('scheduler: Optuna'),
            detail: l10n.t('a scheduler job chooses the values with Optuna'),
            draft: { ...(metric === undefined ? { metric: METRIC } : {}), scheduler: optunaScheduler() },
          },
        ]
      : []),
    ...(sweep.method === undefined || sweep.engine
      ? [
          {
            label: l10n.t('scheduler: WandbScheduler'),
            detail: l10n.t("W&B's engine in a scheduler job"),
            draft: { scheduler: wandbScheduler(...(sweep.engine ? [sweep.engine] : ['random'])) },
          },
        ]
      : []),
  ];
}

function optunaScheduler(): DraftMap {
  return {
    job: PUBLISHED_JOBS.optuna,
    resource: 'local-container',
    num_workers: 1,
    settings: {
      pruner: { type: 'PercentilePruner', args: { percentile: raw('25.0'), n_warmup_steps: 5 } },
      sampler: { type: 'TPESampler' },
    },
  };
}

function wandbScheduler(...methods: readonly string[]): DraftMap {
  return {
    job: PUBLISHED_JOBS.wandb,
    resource: 'local-container',
    num_workers: 1,
    settings: { method: choice(...methods) },
  };
}

function jobOf({ knowledge }: Ask): Draft {
  return knowledge.jobs()?.[0] ?? PLACEHOLDERS.job;
}

function queueOf({ knowledge }: Ask): Draft {
  return knowledge.queues()?.[0] ?? PLACEHOLDERS.queue;
}
