import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { QueueItem } from '../../core/api/types.ts';
import { COMMANDS, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { removeItems } from './removeItem.ts';
import { isItemState } from '../../core/wandb/itemStates.ts';

const PAGE = 100;

/** Remove All Waiting Items of a queue: counts them anew first, on all pages, so that what is confirmed is what is removed. */
export function registerRemoveAllItems(services: Services): vscode.Disposable {
  return registerCommand(
    services,
    COMMANDS.removeAllItems,
    async (...args) => {
      const [node] = chosenNodes(args, 'queues');
      const { connection } = services;
      const client = node && (await connection.signedIn());
      if (node === undefined || !client) return;
      const { l10n } = vscode;
      const { name, entity } = node.value;
      const waiting = await vscode.window.withProgress({ location: { viewId: VIEWS.queues } }, () =>
        waitingItems(client, entity, name),
      );
      if (waiting.length === 0) {
        void vscode.window.showInformationMessage(l10n.t('No item is waiting in the queue {0}.', name));
        return;
      }
      const schedulers = waiting.filter(item => item.kind === 'scheduler').length;
      const question =
        waiting.length === 1
          ? l10n.t('Remove the one waiting item from the queue {0}?', name)
          : l10n.t('Remove all {0} waiting items from the queue {1}?', waiting.length, name);
      const detail = [
        l10n.t('They are then never started. What agents have taken already goes on.'),
        ...(schedulers === 0
          ? []
          : [
              l10n.t(
                '{0} of them start the runs of a sweep: without it a sweep keeps waiting until it is resumed or canceled.',
                schedulers,
              ),
            ]),
      ].join(' ');
      const remove = l10n.t('Remove All');
      if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return;
      await removeItems(
        services,
        client,
        waiting.map(({ id }) => ({ entity, queue: name, id })),
      );
    },
    { again: false },
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
