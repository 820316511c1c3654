import * as l10n from '@vscode/l10n';
import type { Job, Run } from '../../api/types.ts';
import { agoText } from '../../duration.ts';
import { sweepTrouble, type Around } from '../../live/sweepHealth.ts';
import { decodeLaunchedAs } from '../../api/operations/sweepFields.ts';
import { comparableText } from '../plan/sentText.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import type { FoundSweep, ResumeParts } from './planResume.ts';
import { DEFAULT_WORKERS } from '../../wandb/blockKeys.ts';
import { itemWaits } from '../../wandb/itemStates.ts';
import { LATEST, parseJobPath } from '../../wandb/jobPath.ts';
import { isSweepState, sweepEnded } from '../../wandb/sweepStates.ts';

export interface ResumeRequestFacts {
  readonly plan: ResumeParts;
  readonly found: FoundSweep;
  /** The job with its versions (`Preflight.job`); undefined = unknown. */
  readonly job?: Job;
  /** The newest run of the sweep; undefined = none, or unknown. */
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

/**
 * Whether a sweep may be resumed as it is. `confirm`: only if the person says so (then plan with `schedulerIsDead`).
 */
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
      sentence: l10n.t('The sweep {0} is running. Pause or stop it first, or wait until it ends.', found.name),
    };
  return {
    kind: 'confirm',
    sentence: [
      l10n.t('The state of the sweep {0} is RUNNING.', found.name),
      trouble.sentence,
      l10n.t('If its scheduler is still alive, two schedulers will launch runs.'),
    ].join(' '),
  };
}

/** What changes, what cannot, and what to know first. */
export function resumeDiff(request: ResumeRequestFacts): ResumeDiff {
  const { plan, found } = request;
  const { before, facts } = plan;
  return {
    changes: changesOf(before.facts, facts),
    fixed: [
      l10n.t('parameters, method and metric'),
      facts.job === undefined ? l10n.t('the image {0}', facts.image ?? '') : l10n.t('the job {0}', facts.job),
      ...(facts.schedulerJob === undefined ? [] : [l10n.t('the scheduler job {0}', facts.schedulerJob)]),
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
  const notSet = l10n.t('not set');
  compare(l10n.t('queue'), before.queue, after.queue, l10n.t('none'));
  compare(
    l10n.t('scheduler'),
    before.scheduler === 'none' ? undefined : (before.schedulerJob ?? l10n.t('standard')),
    after.schedulerJob ?? l10n.t('standard'),
    l10n.t('none'),
  );
  compare(l10n.t('workers'), before.numWorkers, after.numWorkers, l10n.t('{0}, the default', DEFAULT_WORKERS));
  compare('scheduler.resource', before.schedulerResource, after.schedulerResource, l10n.t('the default'));
  const ignored = new Set(['num_workers', 'resource', 'job', 'template_variables']);
  for (const key of keysOf(before.schedulerBlock, after.schedulerBlock))
    if (!ignored.has(key)) compare(`scheduler.${key}`, before.schedulerBlock[key], after.schedulerBlock[key], notSet);
  for (const key of keysOf(before.settings ?? {}, after.settings ?? {}))
    compare(`scheduler.settings.${key}`, before.settings?.[key], after.settings?.[key], notSet);
  compare('scheduler.template_variables', before.templates.scheduler, after.templates.scheduler, notSet);
  for (const key of keysOf(before.launchBlock, after.launchBlock))
    if (key !== 'queue') compare(`launch.${key}`, before.launchBlock[key], after.launchBlock[key], notSet);
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
      [
        waiting.length > 0
          ? l10n.t('A scheduler of this sweep already waits in the queue.')
          : l10n.t('A scheduler of this sweep was queued and has not started yet (PENDING).'),
        l10n.t('A second one would launch runs in addition. Remove that item first, or wait.'),
      ].join(' '),
    );
  if (sweepEnded(found.state))
    warnings.push(l10n.t('The sweep has ended ({0}). A resume starts it again.', found.state));
  if (after.schedulerJob !== undefined && /optuna/i.test(after.schedulerJob))
    warnings.push(
      l10n.t('Optuna starts a new study: its scheduler does not keep what it learned from the runs so far.'),
    );
  if (found.scheduler === null)
    warnings.push(
      l10n.t('The sweep was not launched before. A scheduler will start runs in addition to agents that you run.'),
    );
  const moved =
    job === undefined || after.job === undefined
      ? undefined
      : movedAlias(after.job, job, lastRun?.createdAt, around.now);
  if (moved !== undefined) warnings.push(moved);
  return warnings;
}

/**
 * Whether the job's alias was moved to another version since the sweep's newest run: told by when the version was made.
 */
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
  const ago = agoText(current.createdAt, now);
  return then === undefined
    ? l10n.t(
        '"{0}" of the job {1} is now {2}, created {3}, after the runs so far. New runs will differ from them.',
        alias,
        job.name,
        current.version,
        ago,
      )
    : l10n.t(
        '"{0}" of the job {1} is now {2}, created {3}. The runs so far used {4}. New runs will differ from them.',
        alias,
        job.name,
        current.version,
        ago,
        then,
      );
}
