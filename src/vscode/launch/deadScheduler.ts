import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Sweep } from '../../core/api/types.ts';
import type { Trouble } from '../../core/state/rows/sweepHealth.ts';
import type { SweepPath } from '../../core/state/types.ts';

const ITEMS = 100;

/** What is wrong with a sweep that says RUNNING or PENDING, as far as it can be told; undefined = nothing that is known. */
export async function troubleOf(client: ApiClient, { entity, project, sweep }: SweepPath, found: Sweep): Promise<Trouble | undefined> {
  const queue = found.launchedAs?.queue;
  const [{ sweepTrouble }, { queueItems }, { launchAgents }, { run }] = await Promise.all([
    import('../../core/state/rows/sweepHealth.ts'), import('../../core/api/operations/queueItems.ts'),
    import('../../core/api/operations/launchAgents.ts'), import('../../core/api/operations/run.ts'),
  ]);
  // What cannot be looked up is not known, and nothing is concluded from it.
  const known = <T>(asked: Promise<{ readonly items: readonly T[] }> | undefined): Promise<readonly T[] | undefined> | undefined => asked?.then(page => page.items, () => undefined);
  const [items, agents, scheduler] = await Promise.all([
    known(queue === undefined ? undefined : queueItems(client, { entity, queue, first: ITEMS })), known(launchAgents(client, { entity })), known(run(client, { entity, project, run: sweep })),
  ]);
  return sweepTrouble(found, { now: client.serverNow(), items, agents, scheduler: scheduler?.[0] });
}

/** Asks before a second scheduler is pushed for a sweep that says it has one. */
export async function confirmSecondScheduler(name: string, trouble: Trouble): Promise<boolean> {
  const go = vscode.l10n.t('Resume All the Same');
  const detail = vscode.l10n.t('{0} A second scheduler beside a living one would start runs twice.', trouble.sentence);
  return await vscode.window.showWarningMessage(vscode.l10n.t('The sweep {0} says that it is running.', name), { modal: true, detail }, go) === go;
}
