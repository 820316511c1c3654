import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { ResumeDiff } from '../../core/launch/resumeDiff.ts';
import type { FoundSweep, UpsertSweepVariables } from '../../core/launch/types.ts';
import type { SweepPath } from '../../core/state/types.ts';
import type { LaunchContext } from './launchContext.ts';

const ITEMS = 100;

/** What a resume sends otherwise than the launch before, what stays, and what to know first. What cannot be looked up is not known. */
export async function whatChanges(context: LaunchContext, client: ApiClient, { entity, project, sweep }: SweepPath, found: FoundSweep, variables: UpsertSweepVariables): Promise<ResumeDiff> {
  const [{ resumeDiff }, { preflight }, { queueItems }, { runsOfSweep }, { launchFacts }] = await Promise.all([
    import('../../core/launch/resumeDiff.ts'), import('../../core/launch/preflight.ts'), import('../../core/api/operations/queueItems.ts'),
    import('../../core/api/operations/runsOfSweep.ts'), import('../../core/launch/launchFacts.ts'),
  ]);
  const known = <T>(asked: Promise<{ readonly items: readonly T[] }>): Promise<readonly T[] | undefined> => asked.then(page => page.items, () => undefined);
  const { queue } = launchFacts(variables);
  const [{ job }, items, runs] = await Promise.all([
    preflight(client, { variables, jobFiles: context.jobFilesOf(client) }),
    queue === undefined ? undefined : known(queueItems(client, { entity, queue, first: ITEMS })),
    known(runsOfSweep(client, { entity, project, sweep, first: 1 })),
  ]);
  return resumeDiff({ variables, found, job, lastRun: runs?.[0], around: { now: client.serverNow(), items } });
}

/** The launch before beside what a resume would push. Nothing is sent. */
export async function showResumeDiff({ services: { documents } }: LaunchContext, sweep: string, { before, after }: ResumeDiff): Promise<void> {
  const left = documents.put('resume', `${sweep} as launched.yaml`, before);
  const right = documents.put('resume', `${sweep} resumed.yaml`, after);
  await vscode.commands.executeCommand('vscode.diff', left, right, vscode.l10n.t('{0}: as launched ↔ resumed', sweep), { preview: true });
}
