import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { onEach } from '../ui/onEach.ts';
import { queueOfItem } from './queueOfItem.ts';
import type { QueueItem } from '../../core/api/types.ts';
import { inSentences } from '../../core/sentence.ts';

/** An item, and the queue that it waits in. */
export interface QueuedItem {
  readonly entity: string;
  readonly queue: string;
  readonly id: string;
}

/** Remove from Queue: removes the selected items, after the person has confirmed. */
export async function removeSelectedItems(services: Services, args: readonly unknown[]): Promise<void> {
  const nodes = chosenNodes(args, 'items');
  const [first] = nodes;
  if (first === undefined) return;
  const { l10n } = vscode;
  const { queue } = first.list.address;
  const question =
    nodes.length === 1
      ? l10n.t('Remove this item from the queue {0}?', queue)
      : l10n.t('Remove {0} items from the queue {1}?', nodes.length, queue);
  const detail = inSentences(consequences(nodes.map(({ value }) => value)));
  const remove = l10n.t('Remove');
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return;
  const client = await services.connection.signedIn();
  if (!client) return;
  const items = nodes.map(({ list, value }) => ({ ...list.address, id: value.id }));
  await removeItems(services, client, items);
}

/** What happens then to the items, and to the sweeps whose runs they start. */
export function consequences(items: readonly Pick<QueueItem, 'kind'>[]): readonly string[] {
  const { l10n } = vscode;
  const schedulers = items.filter(({ kind }) => kind === 'scheduler').length;
  const isUnknown = items.some(({ kind }) => kind === 'unknown');
  if (items.length === 1)
    return [
      schedulers === 1
        ? l10n.t('It starts the runs of a sweep, which then waits until it is resumed or canceled.')
        : l10n.t('A waiting item is then never started.'),
      ...(isUnknown
        ? [l10n.t('The server does not say whether it starts the runs of a sweep; that sweep would then wait.')]
        : []),
      l10n.t('An item that an agent has already taken continues.'),
    ];
  const ofSchedulers =
    schedulers === 1
      ? l10n.t('One of them starts the runs of a sweep, which then waits until it is resumed or canceled.')
      : l10n.t('{0} of them start the runs of sweeps, which then wait until they are resumed or canceled.', schedulers);
  return [
    l10n.t('They are then never started. Items that agents have already taken continue.'),
    ...(schedulers === 0 ? [] : [ofSchedulers]),
    ...(isUnknown
      ? [l10n.t('The server does not say which of them start the runs of sweeps; those sweeps would then wait.')]
      : []),
  ];
}

/** Removes items from their queues. Throws what could not be removed, or may have been. */
export async function removeItems(
  { connection }: Pick<Services, 'connection'>,
  client: ApiClient,
  items: readonly QueuedItem[],
): Promise<void> {
  const { l10n } = vscode;
  const { deleteFromRunQueue } = await import('../../core/api/operations/deleteFromRunQueue.ts');
  // Asked once for all items of a queue.
  const ids = new Map<string, Promise<string>>();
  const queueId = (entity: string, queue: string): Promise<string> => {
    const asked = ids.get(`${entity}/${queue}`) ?? queueOfItem(client, connection.live, { entity, queue });
    ids.set(`${entity}/${queue}`, asked);
    return asked;
  };
  await onEach(items, {
    title: l10n.t('Removing items…'),
    view: VIEWS.queues,
    live: connection.live,
    act: async ({ entity, queue, id }, signal) => {
      const queueID = await queueId(entity, queue);
      await deleteFromRunQueue(client, { queueID, runQueueItemId: id }, { signal });
    },
    words: ({ queue }) => ({
      notDone: reason => l10n.t('Could not remove the item from the queue {0}: {1}', queue, reason),
      unknown: reason =>
        l10n.t('The item may have been removed from the queue {0}: {1} Refresh to see if it is gone.', queue, reason),
    }),
    failed: (failures, of, reason) => l10n.t('Could not remove {0} of {1} items: {2}', failures, of, reason),
  });
}
