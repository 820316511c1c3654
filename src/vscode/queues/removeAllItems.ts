import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { QueueItem } from '../../core/api/types.ts';
import { isItemState } from '../../core/wandb/itemStates.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { COMMANDS, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import { withProgress } from '../ui/progress.ts';
import { consequences, removeItems } from './removeItems.ts';
import { inSentences } from '../../core/sentence.ts';

const PAGE = 100;

/**
 * Remove All Waiting Items of a queue. Counts them on all pages first, so that what is confirmed is what is removed.
 */
export async function removeAllItems(services: Services, args: readonly unknown[]): Promise<void> {
  const [node] = chosenNodes(args, 'queues');
  const client = node && (await services.connection.signedIn());
  if (node === undefined || !client) return;
  const { l10n } = vscode;
  const { name, entity } = node.value;
  const waiting = await withProgress({ view: VIEWS.queues }, l10n.t('Counting the waiting items of {0}…', name), () =>
    waitingItems(client, entity, name),
  );
  if (waiting.length === 0) {
    const sentence = l10n.t('No item is waiting in the queue {0}.', name);
    inBackground(services, COMMANDS.removeAllItems, () => vscode.window.showInformationMessage(sentence));
    return;
  }
  const question =
    waiting.length === 1
      ? l10n.t('Remove the only waiting item from the queue {0}?', name)
      : l10n.t('Remove all {0} waiting items from the queue {1}?', waiting.length, name);
  const detail = inSentences(consequences(waiting));
  const remove = l10n.t('Remove All');
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return;
  await removeItems(
    services,
    client,
    waiting.map(({ id }) => ({ entity, queue: name, id })),
  );
}

async function waitingItems(client: ApiClient, entity: string, queue: string): Promise<readonly QueueItem[]> {
  const { queueItems } = await import('../../core/api/operations/queueItems.ts');
  const found: QueueItem[] = [];
  let after: string | undefined;
  do {
    const page = await queueItems(client, { entity, queue, first: PAGE, after });
    found.push(...page.items.filter(item => isItemState(item.state, 'PENDING')));
    after = page.next;
  } while (after !== undefined);
  return found;
}
