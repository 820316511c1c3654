import type { ApiClient } from '../../core/api/client.ts';
import type { LiveState } from '../../core/live/types.ts';
import { findQueue } from './findQueue.ts';

/**
 * The global id of a queue, which removing an item needs: from the list that is shown, else from the server. Throws
 * `notFound`.
 */
export async function queueOfItem(
  client: ApiClient,
  live: LiveState | undefined,
  { entity, queue }: { readonly entity: string; readonly queue: string },
): Promise<string> {
  const shown = live?.store.list({ kind: 'queues', entity }).items.find(node => node.value.name === queue);
  return (shown?.value ?? (await findQueue(client, entity, queue))).id;
}
