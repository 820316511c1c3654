import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { COMMANDS, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { onEach } from '../ui/onEach.ts';
import { queueOfItem } from './queueOfItem.ts';
import { registerCommand } from '../ui/registerCommand.ts';

/** Remove from Queue: takes the selected items out of their queue, once the person has confirmed. */
export function registerRemoveItem(services: Services): vscode.Disposable {
  return registerCommand(
    services,
    COMMANDS.removeItem,
    async (...args) => {
      const nodes = chosenNodes(args, 'items');
      const [only] = nodes;
      if (only === undefined) return;
      const { l10n } = vscode;
      const remove = l10n.t('Remove');
      const queue = only.list.address.queue;
      const question =
        nodes.length === 1
          ? l10n.t('Remove this item from the queue {0}?', queue)
          : l10n.t('Remove {0} items from the queue {1}?', nodes.length, queue);
      const schedulers = nodes.filter(node => node.value.kind === 'scheduler').length;
      const detail =
        schedulers === 0
          ? l10n.t('A waiting item is then never started. What an agent has taken already goes on.')
          : l10n.t(
              'It starts the runs of a sweep: without it the sweep keeps waiting until it is resumed or canceled. What an agent has taken already goes on.',
            );
      if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return;
      const { connection } = services;
      const client = await connection.signedIn();
      if (!client) return;
      await removeItems(
        services,
        client,
        nodes.map(node => ({ ...node.list.address, id: node.value.id })),
      );
    },
    { again: false },
  );
}

/** Where an item waits. */
export interface QueuedItem {
  readonly entity: string;
  readonly queue: string;
  readonly id: string;
}

/** Takes items out of their queues. Throws a sentence for those that were not removed, or perhaps were. */
export async function removeItems(
  { connection }: Pick<Services, 'connection'>,
  client: ApiClient,
  items: readonly QueuedItem[],
): Promise<void> {
  const { l10n } = vscode;
  const { deleteFromRunQueue } = await import('../../core/api/operations/deleteFromRunQueue.ts');
  // Looked up once for all of a queue's items.
  const idOf = new Map<string, Promise<string>>();
  const queueId = (entity: string, queue: string): Promise<string> => {
    const asked = idOf.get(`${entity}/${queue}`) ?? queueOfItem(client, connection.live, { entity, queue });
    idOf.set(`${entity}/${queue}`, asked);
    return asked;
  };
  await onEach(items, {
    title: l10n.t('Removing items'),
    view: VIEWS.queues,
    live: connection.live,
    act: async ({ entity, queue, id }, signal) => {
      const queueID = await queueId(entity, queue);
      await deleteFromRunQueue(client, { queueID, runQueueItemId: id }, { signal });
    },
    words: ({ queue }) => ({
      notDone: reason => l10n.t('The item was not removed from the queue {0}: {1}', queue, reason),
      unknown: reason =>
        l10n.t(
          'It is not known whether the item was removed from the queue {0}: {1} Its row tells, once refreshed.',
          queue,
          reason,
        ),
    }),
    failed: (failures, of, reason) => l10n.t('{0} of {1} items could not be removed: {2}', failures, of, reason),
  });
}
