import type { LaunchFacts } from './launchFacts.ts';
import { DEFAULT_WORKERS } from '../../wandb/blockKeys.ts';
import { DEFAULT_GOAL } from '../../wandb/goals.ts';
import { priorityWord } from '../../wandb/priorities.ts';
import { publishedScheduler } from '../../wandb/schedulerJobs.ts';

/** One line of the readable plan. */
export interface SummaryLine {
  readonly label: 'What' | 'Where' | 'Runs' | 'Search' | 'Scheduler' | 'Left at its default';
  readonly text: string;
}

/** The schedulers that W&B publishes always start one worker, whatever the file says (docs/facts/schedulers.md). */
const hasOneWorker = (job: string | undefined): boolean => publishedScheduler(job) !== undefined;

/** A plan in words: what, where, how many runs, which scheduler, and what is left at its default. */
export function planSummary(facts: LaunchFacts): SummaryLine[] {
  const where = `${facts.entity ?? 'the default entity'}/${facts.project}`;
  return [
    { label: 'What', text: whatRuns(facts) },
    {
      label: 'Where',
      text:
        facts.queue === undefined
          ? where
          : `${where}, queue ${facts.queue}${facts.priority === undefined ? '' : `, priority ${priorityText(facts.priority)}`}`,
    },
    { label: 'Runs', text: runsText(facts) },
    { label: 'Search', text: searchText(facts) },
    ...(facts.scheduler === 'none' ? [] : [{ label: 'Scheduler', text: schedulerText(facts) } as const]),
    ...(defaults(facts).length === 0
      ? []
      : [{ label: 'Left at its default', text: defaults(facts).join('; ') } as const]),
  ];
}

function whatRuns(facts: LaunchFacts): string {
  if (facts.scheduler === 'none')
    return `${facts.program ?? 'the program that an agent is started with'}, run by agents that you start`;
  const source = facts.job === undefined ? `image ${facts.image ?? ''}` : `job ${facts.job}`;
  const args =
    facts.args === undefined || facts.args.length === 0 ? '' : `, arguments ${facts.args.map(String).join(' ')}`;
  const config =
    facts.runConfig === undefined || Object.keys(facts.runConfig).length === 0
      ? ''
      : `, with ${Object.entries(facts.runConfig)
          .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
          .join(', ')}`;
  return source + args + config;
}

function priorityText(priority: unknown): string {
  return priorityWord(Number(priority)) ?? String(priority);
}

function runsText(facts: LaunchFacts): string {
  const { runs, by } = facts.runs;
  const count =
    runs === 'endless'
      ? 'no end by itself: until it is stopped'
      : runs === undefined
        ? 'not known beforehand'
        : by === 'grid'
          ? `${String(runs)}, the whole grid`
          : `at most ${String(runs)} (run_cap)`;
  return facts.scheduler === 'none' ? count : `${count}; ${workersText(facts)}`;
}

function workersText({ numWorkers, schedulerJob }: LaunchFacts): string {
  if (hasOneWorker(schedulerJob)) return 'one at a time, as this scheduler job always does';
  const known =
    typeof numWorkers === 'number' || (typeof numWorkers === 'string' && /^\d+$/.test(numWorkers))
      ? Number(numWorkers)
      : DEFAULT_WORKERS;
  return `${String(known)} at a time`;
}

function searchText({ method, sweep, settings }: LaunchFacts): string {
  const metric = sweep.metric?.get('name')?.text;
  const goal = sweep.metric?.get('goal')?.text ?? DEFAULT_GOAL;
  const sampler = settings?.['sampler'];
  const by =
    typeof sampler === 'object' && sampler !== null && 'type' in sampler ? `, sampler ${String(sampler.type)}` : '';
  return `${method ?? 'no method'}${by}${metric === undefined ? ', no metric' : `, ${goal} ${metric}`}, over ${String(sweep.parameters.length)} parameter${sweep.parameters.length === 1 ? '' : 's'}`;
}

function schedulerText({ scheduler, schedulerJob, schedulerResource, schedulerImage }: LaunchFacts): string {
  const kind = scheduler === 'standard' ? "W&B's standard one" : `job ${schedulerJob ?? ''}`;
  return `${kind}, as ${schedulerResource ?? 'local-process'}${schedulerImage === undefined ? '' : `, image ${schedulerImage}`}`;
}

function defaults(facts: LaunchFacts): string[] {
  const launched = facts.scheduler !== 'none';
  const fixedWorkers = hasOneWorker(facts.schedulerJob);
  const runCap = facts.sweep.root.get('run_cap');
  return [
    ...(launched && facts.numWorkers === undefined && !fixedWorkers
      ? [`num_workers (${String(DEFAULT_WORKERS)})`]
      : []),
    ...(launched && facts.priority === undefined ? ['priority (medium)'] : []),
    ...(launched && facts.resource === undefined ? ["resource of the runs (the queue's)"] : []),
    ...(launched && facts.templates.runs === undefined ? ["template variables (the queue's)"] : []),
    ...(runCap === undefined && facts.sweep.engine !== 'grid' ? ['run_cap (none)'] : []),
    ...(facts.sweep.root.has('early_terminate') || facts.scheduler === 'job' ? [] : ['early_terminate (none)']),
  ];
}
