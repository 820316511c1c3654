import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Sweep } from '../../core/api/types.ts';
import type { Around } from '../../core/live/sweepHealth.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { itemsOf } from './itemsOf.ts';

const ITEMS = 100;

/**
 * What is around a sweep that says RUNNING: its scheduler, its queue's items, the agents. What cannot be looked up
 * stays unknown.
 */
export async function lookAround(
  client: ApiClient,
  { entity, project, sweep }: SweepPath,
  found: Sweep,
): Promise<Around> {
  const queue = found.launchedAs?.queue;
  const [{ queueItems }, { launchAgents }, { queues }, { run }] = await Promise.all([
    import('../../core/api/operations/queueItems.ts'),
    import('../../core/api/operations/launchAgents.ts'),
    import('../../core/api/operations/queues.ts'),
    import('../../core/api/operations/run.ts'),
  ]);
  const [items, agents, all, scheduler] = await Promise.all([
    queue === undefined ? undefined : itemsOf(queueItems(client, { entity, queue, first: ITEMS })),
    itemsOf(launchAgents(client, { entity })),
    itemsOf(queues(client, { entity })),
    itemsOf(run(client, { entity, project, run: sweep })),
  ]);
  return { now: client.serverNow(), items, agents, queues: all, scheduler: scheduler?.[0] };
}

/** Asks before a second scheduler is pushed for a sweep that says it has one; `sentence` tells why it may be dead. */
export async function confirmSecondScheduler(name: string, sentence: string): Promise<boolean> {
  const go = vscode.l10n.t('Resume Anyway');
  return (
    (await vscode.window.showWarningMessage(
      vscode.l10n.t('Resume {0} although it says that it is running?', name),
      { modal: true, detail: sentence },
      go,
    )) === go
  );
}
