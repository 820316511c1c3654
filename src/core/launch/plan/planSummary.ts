import * as l10n from '@vscode/l10n';
import { textAt } from '../../json.ts';
import type { LaunchFacts } from './launchFacts.ts';
import { hasOneWorker, priorityText, workersOf } from './launchSummary.ts';
import { DEFAULT_WORKERS } from '../../wandb/blockKeys.ts';
import { DEFAULT_GOAL } from '../../wandb/goals.ts';
import { LOCAL_PROCESS } from '../../wandb/resourceTypes.ts';
import { listOf } from '../../sentence.ts';

/** One line of the readable plan. */
export interface SummaryLine {
  readonly label: string;
  readonly text: string;
}

/** A plan in words: what, where, how many runs, which scheduler, and what is left at its default. */
export function planSummary(facts: LaunchFacts): SummaryLine[] {
  const left = defaults(facts);
  return [
    { label: l10n.t('What'), text: whatRuns(facts) },
    { label: l10n.t('Where'), text: whereText(facts) },
    { label: l10n.t('Runs'), text: runsText(facts) },
    { label: l10n.t('Search'), text: searchText(facts) },
    ...(facts.scheduler === 'none' ? [] : [{ label: l10n.t('Scheduler'), text: schedulerText(facts) }]),
    ...(left.length === 0 ? [] : [{ label: l10n.t('Left at its default'), text: left.join('; ') }]),
  ];
}

function whereText({ entity, project, queue, priority }: LaunchFacts): string {
  return listOf([
    `${entity ?? l10n.t('the default entity')}/${project}`,
    ...(queue === undefined ? [] : [l10n.t('queue {0}', queue)]),
    ...(queue === undefined || priority === undefined ? [] : [l10n.t('priority {0}', priorityText(priority))]),
  ]);
}

function whatRuns(facts: LaunchFacts): string {
  if (facts.scheduler === 'none')
    return facts.program === undefined
      ? l10n.t('the program that an agent is started with, run by agents that you start')
      : l10n.t('{0}, run by agents that you start', facts.program);
  const args = facts.args ?? [];
  const config = Object.entries(facts.runConfig ?? {}).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  return listOf([
    facts.job === undefined ? l10n.t('image {0}', facts.image ?? '') : l10n.t('job {0}', facts.job),
    ...(args.length === 0 ? [] : [l10n.t('arguments {0}', args.map(String).join(' '))]),
    ...(config.length === 0 ? [] : [l10n.t('with {0}', config.join(', '))]),
  ]);
}

function runsText(facts: LaunchFacts): string {
  const count = countText(facts.runs);
  return facts.scheduler === 'none' ? count : `${count}; ${workersText(facts)}`;
}

function countText({ runs, by }: LaunchFacts['runs']): string {
  if (runs === 'endless') return l10n.t('unlimited, until it is stopped');
  if (runs === undefined) return l10n.t('unknown number');
  return by === 'grid' ? l10n.t('{0}, the whole grid', String(runs)) : l10n.t('at most {0} (run_cap)', String(runs));
}

function workersText(facts: LaunchFacts): string {
  if (hasOneWorker(facts.schedulerJob)) return l10n.t('one at a time, as this scheduler job always does');
  return l10n.t('{0} at a time', workersOf(facts));
}

function searchText({ method, sweep, settings }: LaunchFacts): string {
  const metric = sweep.metric?.get('name')?.text;
  const goal = sweep.metric?.get('goal')?.text ?? DEFAULT_GOAL;
  const sampler = textAt(settings, 'sampler', 'type');
  const count = sweep.parameters.length;
  return listOf([
    method ?? l10n.t('no method'),
    ...(sampler === undefined ? [] : [l10n.t('sampler {0}', sampler)]),
    metric === undefined ? l10n.t('no metric') : `${goal} ${metric}`,
    count === 1 ? l10n.t('over 1 parameter') : l10n.t('over {0} parameters', count),
  ]);
}

function schedulerText({ scheduler, schedulerJob, schedulerResource, schedulerImage }: LaunchFacts): string {
  return listOf([
    scheduler === 'standard' ? l10n.t("W&B's standard scheduler") : l10n.t('job {0}', schedulerJob ?? ''),
    l10n.t('as {0}', schedulerResource ?? LOCAL_PROCESS),
    ...(schedulerImage === undefined ? [] : [l10n.t('image {0}', schedulerImage)]),
  ]);
}

function defaults(facts: LaunchFacts): string[] {
  const launched = facts.scheduler !== 'none';
  const fixedWorkers = hasOneWorker(facts.schedulerJob);
  const runCap = facts.sweep.root.get('run_cap');
  return [
    ...(launched && facts.numWorkers === undefined && !fixedWorkers
      ? [l10n.t('num_workers ({0})', DEFAULT_WORKERS)]
      : []),
    ...(launched && facts.priority === undefined ? [l10n.t('priority (medium)')] : []),
    ...(launched && facts.resource === undefined ? [l10n.t("resource of the runs (the queue's)")] : []),
    ...(launched && facts.templates.runs === undefined ? [l10n.t("template variables (the queue's)")] : []),
    ...(runCap === undefined && facts.sweep.engine !== 'grid' ? [l10n.t('run_cap (none)')] : []),
    ...(facts.sweep.root.has('early_terminate') || facts.scheduler === 'job' ? [] : [l10n.t('early_terminate (none)')]),
  ];
}
