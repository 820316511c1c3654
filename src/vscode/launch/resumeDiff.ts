import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Sweep } from '../../core/api/types.ts';
import { sweepName } from '../../core/live/sweepName.ts';
import type { FindingCode } from '../../core/launch/preflight/finding.ts';
import { resumeDiff, type ResumeDiff, type ResumeRequestFacts } from '../../core/launch/resume/resumeDiff.ts';
import type { FoundSweep } from '../../core/launch/resume/foundSweep.ts';
import type { ResumeParts } from '../../core/launch/resume/planResume.ts';
import { itemWaits } from '../../core/wandb/itemStates.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { itemsOf } from './itemsOf.ts';
import type { LaunchContext } from './launchContext.ts';

/** What the checks before a resume found, a sentence each: what may go wrong, and what is unknown. */
export type ResumePreflight = Promise<{ readonly warnings: readonly string[]; readonly unknown: readonly string[] }>;

const ITEMS = 100;
/** What a launch is told of and a resume cannot change, or is told of otherwise. */
const NOT_FOR_RESUME: ReadonlySet<FindingCode> = new Set([
  'endless-grid',
  'active-sweep',
  'edited-since',
  'earlier-runs',
  'note',
]);

/** What a resume sends otherwise than the launch before, as far as it is known without asking. */
export function whatChanges(client: ApiClient, found: FoundSweep, plan: ResumeParts): ResumeDiff {
  return resumeDiff({ plan, found, around: { now: client.serverNow() } });
}

/**
 * Checks the queue, its agents, the job and the newest run. A check that fails leaves its answer unknown and blocks
 * nothing.
 */
export async function preflightResume(
  context: LaunchContext,
  client: ApiClient,
  { entity, project, sweep }: SweepPath,
  found: FoundSweep,
  plan: ResumeParts,
  { used, launchedAt }: Pick<ResumeRequestFacts, 'used' | 'launchedAt'>,
): ResumePreflight {
  const [{ preflight }, { queueItems }, { runsOfSweep }] = await Promise.all([
    import('../../core/launch/preflight/preflight.ts'),
    import('../../core/api/operations/queueItems.ts'),
    import('../../core/api/operations/runsOfSweep.ts'),
  ]);
  const { facts } = plan;
  const { queue } = facts;
  const [{ findings, job, schedulerJob }, items, runs] = await Promise.all([
    preflight(client, { facts, jobFiles: context.jobFilesOf(client) }),
    queue === undefined ? undefined : itemsOf(queueItems(client, { entity, queue, first: ITEMS })),
    itemsOf(runsOfSweep(client, { entity, project, sweep, first: 1 })),
  ]);
  const { warnings } = resumeDiff({
    plan,
    found,
    job,
    schedulerJob,
    used,
    launchedAt,
    lastRun: runs?.[0],
    around: { now: client.serverNow(), items },
  });
  const sentences = (...severities: readonly string[]): readonly string[] =>
    findings
      .filter(each => severities.includes(each.severity) && !NOT_FOR_RESUME.has(each.code))
      .map(each => each.sentence);
  // An item that the server does not describe may be a scheduler of this sweep.
  const isUnread =
    (queue !== undefined &&
      (items === undefined || items.some(item => item.kind === 'unknown' && itemWaits(item.state)))) ||
    runs === undefined;
  const failed = sentences('unknown');
  return {
    warnings: [...warnings, ...sentences('error', 'warning')],
    unknown:
      isUnread && failed.length === 0
        ? [vscode.l10n.t('Could not find out whether a scheduler of this sweep already waits in the queue.')]
        : failed,
  };
}

/** The launch before beside what a resume would push. Nothing is sent. */
export async function showResumeDiff(
  { services: { documents } }: LaunchContext,
  sweep: Sweep,
  { before, after }: ResumeDiff,
): Promise<void> {
  const left = documents.put('resume', `${sweep.name} as launched.yaml`, before);
  const right = documents.put('resume', `${sweep.name} resumed.yaml`, after);
  const title = vscode.l10n.t('{0}: as launched ↔ resumed', sweepName(sweep));
  await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true });
}
