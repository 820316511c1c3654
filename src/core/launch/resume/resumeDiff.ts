import * as l10n from '@vscode/l10n';
import type { Job, Run } from '../../api/types.ts';
import { sameData } from '../../live/compareValues.ts';
import { sweepTrouble, type Around } from '../../live/sweepHealth.ts';
import { decodeLaunchedAs } from '../../api/operations/sweepFields.ts';
import { movedAlias, movedSinceRuns, type UsedVersions } from '../preflight/movedAlias.ts';
import { priorityText } from '../plan/launchSummary.ts';
import { isBag } from '../../json.ts';
import { comparableText } from '../plan/sentText.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import type { FoundSweep } from './foundSweep.ts';
import type { ResumeParts } from './planResume.ts';
import { DEFAULT_WORKERS } from '../../wandb/blockKeys.ts';
import { DEFAULT_PRIORITY } from '../../wandb/priorities.ts';
import { itemWaits } from '../../wandb/itemStates.ts';
import { isSweepState, sweepEnded } from '../../wandb/sweepStates.ts';
import { inSentences } from '../../sentence.ts';

export interface ResumeRequestFacts {
  readonly plan: ResumeParts;
  readonly found: FoundSweep;
  /** The job with its versions (`Preflight.job`); undefined = unknown. */
  readonly job?: Job;
  readonly schedulerJob?: Job;
  /** What its aliases named when it was launched, where that was written down. */
  readonly used?: UsedVersions;
  /** When the sweep was created, milliseconds since 1970. */
  readonly launchedAt?: number;
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
    sentence: inSentences([
      l10n.t('The state of the sweep {0} is RUNNING.', found.name),
      trouble.sentence,
      l10n.t('If its scheduler is still alive, two schedulers will launch runs.'),
    ]),
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
  const notSet = l10n.t('not set');
  const compare = (what: string, a: unknown, b: unknown, unset = notSet) => {
    const [left, right] = [a, b].map(value =>
      value === undefined || value === null ? unset : typeof value === 'string' ? value : JSON.stringify(value),
    );
    if (left !== right) changes.push({ what, before: left ?? '', after: right ?? '' });
  };
  /** Mappings are told key by key, so that what stays is not told. */
  const compareIn = (path: string, a: unknown, b: unknown, told: readonly string[] = []): void => {
    if (!(isBag(a) && isBag(b)) && !(isBag(a) && isNone(b)) && !(isNone(a) && isBag(b))) {
      compare(path, a, b);
      return;
    }
    const [left, right] = [a, b].map(value => (isBag(value) ? value : {}));
    for (const key of keysOf(left ?? {}, right ?? {}))
      if (!told.includes(key)) compareIn(`${path}.${key}`, left?.[key], right?.[key]);
  };
  compare(l10n.t('queue'), before.queue, after.queue, l10n.t('none'));
  compare(
    l10n.t('scheduler'),
    before.scheduler === 'none' ? undefined : (before.schedulerJob ?? l10n.t('standard')),
    after.schedulerJob ?? l10n.t('standard'),
    l10n.t('none'),
  );
  compare(l10n.t('workers'), before.numWorkers, after.numWorkers, l10n.t('{0}, the default', DEFAULT_WORKERS));
  const [priority, next] = [before, after].map(facts =>
    facts.priority === undefined ? undefined : priorityText(facts.priority),
  );
  compare(l10n.t('priority'), priority, next, l10n.t('{0}, the default', priorityText(DEFAULT_PRIORITY)));
  compare('scheduler.resource', before.schedulerResource, after.schedulerResource, l10n.t('the default'));
  const told = ['num_workers', 'resource', 'job', 'template_variables'];
  compareIn('scheduler', before.schedulerBlock, after.schedulerBlock, told);
  compareIn('scheduler.settings', before.settings, after.settings);
  const isOne = [before, after].every(({ templates }) => sameData(templates.runs, templates.scheduler));
  // The scheduler and its runs usually have the same, which is told once.
  if (isOne) compareIn('template_variables', before.templates.runs, after.templates.runs);
  else {
    compareIn('scheduler.template_variables', before.templates.scheduler, after.templates.scheduler);
    compareIn('launch.template_variables', before.templates.runs, after.templates.runs);
  }
  compareIn('launch', before.launchBlock, after.launchBlock, ['queue', 'priority', 'template_variables']);
  return changes;
}

const isNone = (value: unknown): boolean => value === undefined || value === null;

function keysOf(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

function warningsOf(request: ResumeRequestFacts, after: LaunchFacts): string[] {
  const { found, job, schedulerJob, used, launchedAt, lastRun, around } = request;
  const warnings: string[] = [];
  const waiting = (around.items ?? []).filter(
    item => item.kind === 'scheduler' && item.sweep === found.name && itemWaits(item.state),
  );
  if (isSweepState(found.state, 'PENDING') || waiting.length > 0)
    warnings.push(
      inSentences([
        waiting.length > 0
          ? l10n.t('A scheduler of this sweep already waits in the queue.')
          : l10n.t('A scheduler of this sweep was queued and has not started yet (PENDING).'),
        l10n.t('A second one would launch runs in addition. Remove that item first, or wait.'),
      ]),
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
  const at = lastRun?.createdAt;
  const moves = [
    ['job', movedAlias(after.job, job, { version: used?.job, at })],
    [
      'schedulerJob',
      movedAlias(after.schedulerJob, schedulerJob, { version: used?.schedulerJob, at: at ?? launchedAt }),
    ],
  ] as const;
  for (const [role, move] of moves) if (move !== undefined) warnings.push(movedSinceRuns(move, role, around.now));
  return warnings;
}
