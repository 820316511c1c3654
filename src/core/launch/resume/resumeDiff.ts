import type { Job, Run } from '../../api/types.ts';
import { agoText } from '../../duration.ts';
import { sweepTrouble, type Around } from '../../live/sweepHealth.ts';
import { decodeLaunchedAs } from '../../api/operations/sweepFields.ts';
import { comparableText } from '../plan/sentText.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import type { FoundSweep, ResumeParts } from './planResume.ts';
import { itemWaits } from '../../wandb/itemStates.ts';
import { LATEST, parseJobPath } from '../../wandb/jobPath.ts';
import { isSweepState, sweepEnded } from '../../wandb/sweepStates.ts';

export interface ResumeRequestFacts {
  readonly plan: ResumeParts;
  readonly found: FoundSweep;
  /** The job with its versions (`Preflight.job`); undefined = not known. */
  readonly job?: Job;
  /** The newest run of the sweep; undefined = none, or not known. */
  readonly lastRun?: Pick<Run, 'createdAt'>;
  readonly around: Around;
}

export interface ResumeChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What a resume does to a sweep. */
export interface ResumeDiff {
  /** What is sent otherwise than before; empty = the same again. */
  readonly changes: readonly ResumeChange[];
  /** What stays, whatever the file says. */
  readonly fixed: readonly string[];
  /** What the person should know first, one sentence each. */
  readonly warnings: readonly string[];
  /** Two documents for a diff editor: the launch before, and this one. */
  readonly before: string;
  readonly after: string;
}

/** May a sweep be resumed as it is? `confirm`: only if the person says so (then plan with `schedulerIsDead`). */
export type ResumeGuard = { readonly kind: 'ok' } | { readonly kind: 'confirm' | 'refused'; readonly sentence: string };

/** RUNNING is refused, as the client does, unless the sweep's scheduler is known to be dead. */
export function resumeGuard(found: FoundSweep, around: Around): ResumeGuard {
  if (!isSweepState(found.state, 'RUNNING')) return { kind: 'ok' };
  const launchedAs = decodeLaunchedAs(found.scheduler ?? undefined);
  const trouble = sweepTrouble(
    { id: found.id, name: found.name, state: found.state, scheduler: found.scheduler ?? undefined, launchedAs },
    around,
  );
  if (trouble === undefined || trouble.kind === 'noAgent')
    return {
      kind: 'refused',
      sentence: `The sweep ${found.name} is running; pause or stop it first, or wait for its end.`,
    };
  return {
    kind: 'confirm',
    sentence: `The sweep ${found.name} says RUNNING, but ${lowered(trouble.sentence)} If the scheduler should live after all, there would be two that launch runs.`,
  };
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** What changes, what cannot, and what to know first. */
export function resumeDiff(request: ResumeRequestFacts): ResumeDiff {
  const { plan, found } = request;
  const { before, facts } = plan;
  return {
    changes: changesOf(before.facts, facts),
    fixed: [
      'parameters, method and metric',
      facts.job === undefined ? `the image ${facts.image ?? ''}` : `the job ${facts.job}`,
      ...(facts.schedulerJob === undefined ? [] : [`the scheduler job ${facts.schedulerJob}`]),
    ],
    warnings: warningsOf(request, facts),
    before: comparableText(before, found.name),
    after: comparableText(plan),
  };
}

function changesOf(before: LaunchFacts, after: LaunchFacts): ResumeChange[] {
  const changes: ResumeChange[] = [];
  const compare = (what: string, a: unknown, b: unknown, unset: string) => {
    const [left, right] = [a, b].map(value =>
      value === undefined ? unset : typeof value === 'string' ? value : JSON.stringify(value),
    );
    if (left !== right) changes.push({ what, before: left ?? '', after: right ?? '' });
  };
  compare('queue', before.queue, after.queue, 'none');
  compare(
    'scheduler',
    before.scheduler === 'none' ? undefined : (before.schedulerJob ?? 'standard'),
    after.schedulerJob ?? 'standard',
    'none',
  );
  compare('workers', before.numWorkers, after.numWorkers, '8, the default');
  compare('scheduler.resource', before.schedulerResource, after.schedulerResource, 'the default');
  const ignored = new Set(['num_workers', 'resource', 'job', 'template_variables']);
  for (const key of keysOf(before.schedulerBlock, after.schedulerBlock))
    if (!ignored.has(key))
      compare(`scheduler.${key}`, before.schedulerBlock[key], after.schedulerBlock[key], 'not set');
  for (const key of keysOf(before.settings ?? {}, after.settings ?? {}))
    compare(`scheduler.settings.${key}`, before.settings?.[key], after.settings?.[key], 'not set');
  compare('scheduler.template_variables', before.templates.scheduler, after.templates.scheduler, 'not set');
  for (const key of keysOf(before.launchBlock, after.launchBlock))
    if (key !== 'queue') compare(`launch.${key}`, before.launchBlock[key], after.launchBlock[key], 'not set');
  return changes;
}

function keysOf(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

function warningsOf({ found, job, lastRun, around }: ResumeRequestFacts, after: LaunchFacts): string[] {
  const warnings: string[] = [];
  const waiting = (around.items ?? []).filter(
    item => item.kind === 'scheduler' && item.sweep === found.name && itemWaits(item.state),
  );
  if (isSweepState(found.state, 'PENDING') || waiting.length > 0)
    warnings.push(
      `A scheduler of this sweep ${waiting.length > 0 ? 'waits in the queue already' : 'was queued and has not started yet (PENDING)'}: a second one would launch runs beside it. Remove that item first, or wait.`,
    );
  if (sweepEnded(found.state)) warnings.push(`The sweep has ended (${found.state}); resuming starts it again.`);
  if (after.schedulerJob !== undefined && /optuna/i.test(after.schedulerJob))
    warnings.push('Optuna starts its study afresh: what it learnt from the runs so far is not kept by its scheduler.');
  if (found.scheduler === null)
    warnings.push(
      'The sweep was not launched before: from now on a scheduler starts its runs, beside any agents that you run yourself.',
    );
  const moved =
    job === undefined || after.job === undefined
      ? undefined
      : movedAlias(after.job, job, lastRun?.createdAt, around.now);
  if (moved !== undefined) warnings.push(moved);
  return warnings;
}

/** Whether the job's alias was moved to another version since the sweep's newest run: told by when the version was made. */
function movedAlias(name: string, job: Job, lastRunAt: number | undefined, now: number): string | undefined {
  const alias = parseJobPath(name)?.alias ?? name;
  const current = job.versions.find(version => version.aliases.includes(alias));
  if (
    current?.createdAt === undefined ||
    lastRunAt === undefined ||
    current.createdAt <= lastRunAt ||
    current.version === alias
  )
    return undefined;
  const then =
    alias === LATEST
      ? job.versions.find(version => version.createdAt !== undefined && version.createdAt <= lastRunAt)?.version
      : undefined;
  return `"${alias}" of the job ${job.name} means ${current.version} now, made ${agoText(current.createdAt, now)}; the runs so far were made with ${then ?? 'an older version'}. New runs will differ from them.`;
}
