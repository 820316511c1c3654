import * as l10n from '@vscode/l10n';
import { isBag, plainText } from '../../json.ts';
import { runsShort } from '../../space/runsShort.ts';
import { DEFAULT_WORKERS } from '../../wandb/blockKeys.ts';
import { shortJob } from '../../wandb/jobPath.ts';
import { DEFAULT_PRIORITY, priorityWord } from '../../wandb/priorities.ts';
import { publishedScheduler } from '../../wandb/schedulerJobs.ts';
import { workersCounted } from '../../workersCounted.ts';
import type { LaunchFacts } from './launchFacts.ts';

/** W&B's own schedulers always start one worker, whatever the file says (docs/facts/schedulers.md). */
export function hasOneWorker(schedulerJob: string | undefined): boolean {
  return publishedScheduler(schedulerJob) !== undefined;
}

/**
 * How many runs go on at a time: an integer or digits, else the scheduler's default
 * (docs/facts/launch-sweep-cli.md, "What the scheduler does").
 */
export function workersOf({ numWorkers, schedulerJob }: Pick<LaunchFacts, 'numWorkers' | 'schedulerJob'>): number {
  if (hasOneWorker(schedulerJob)) return 1;
  const isNumber = typeof numWorkers === 'number' || (typeof numWorkers === 'string' && /^\d+$/.test(numWorkers));
  return isNumber ? Number(numWorkers) : DEFAULT_WORKERS;
}

/** A priority as written, in its word where it has one. */
export function priorityText(priority: unknown): string {
  return priorityWord(Number(priority)) ?? String(priority);
}

/** A scheduler job in a summary; undefined = W&B's own scheduler. */
export function schedulerText(job: string | undefined): string | undefined {
  const short = shortJob(job);
  return short === undefined ? undefined : l10n.t('scheduler {0}', short);
}

/** Where a launch goes and what it runs, in a few words each: for a line above its confirmation. */
export function launchSummary(facts: LaunchFacts): readonly string[] {
  return [
    `${facts.entity ?? ''}/${facts.project}`,
    facts.method,
    runsShort(facts.sweep),
    workersCounted(workersOf(facts)),
    l10n.t('priority {0}', priorityText(facts.priority ?? DEFAULT_PRIORITY)),
    shortJob(facts.job) ?? facts.image,
    schedulerText(facts.schedulerJob),
  ].filter(part => part !== undefined && part !== '') as readonly string[];
}

/** Those are in the summary. */
const IN_SUMMARY: ReadonlySet<string> = new Set([
  'launch.queue',
  'launch.priority',
  'scheduler.num_workers',
  'scheduler.job',
]);

/**
 * What a launch sets otherwise than W&B's defaults, besides what its summary says: a line each, such as
 * `launch.resource: kubernetes`.
 */
export function notDefault({
  args,
  runConfig,
  templates,
  launchBlock,
  schedulerBlock,
  settings,
}: LaunchFacts): readonly string[] {
  const isSet = (value: unknown): boolean =>
    value !== undefined && value !== null && value !== '' && plainText(value) !== '{}' && plainText(value) !== '[]';
  const overrides = isBag(launchBlock['overrides']) ? launchBlock['overrides'] : {};
  const entries = (path: string, values: Readonly<Record<string, unknown>>, ...said: readonly string[]) =>
    Object.entries(values)
      .filter(([key, value]) => !said.includes(key) && !IN_SUMMARY.has(`${path}.${key}`) && isSet(value))
      .map(([key, value]) => `${path}.${key}: ${plainText(value)}`);
  const named = (values: unknown): string =>
    isBag(values)
      ? Object.entries(values)
          .map(([key, value]) => `${key} = ${plainText(value)}`)
          .join(', ')
      : plainText(values);
  const variables = templates.runs ?? templates.scheduler;
  const differ = isSet(templates.scheduler) && plainText(templates.scheduler) !== plainText(variables);
  return [
    ...(isSet(args) ? [l10n.t('Arguments of each run: {0}', (args ?? []).map(String).join(' '))] : []),
    ...(isSet(runConfig) ? [l10n.t('Further configuration of each run: {0}', named(runConfig))] : []),
    ...(isSet(variables) ? [l10n.t('Template variables: {0}', named(variables))] : []),
    ...(differ ? [l10n.t('Template variables of the scheduler: {0}', named(templates.scheduler))] : []),
    ...entries('launch', launchBlock, 'overrides', 'template_variables'),
    ...entries('launch.overrides', overrides, 'args', 'run_config'),
    ...entries('scheduler', schedulerBlock, 'template_variables'),
    ...entries('scheduler.settings', settings ?? {}),
  ];
}
