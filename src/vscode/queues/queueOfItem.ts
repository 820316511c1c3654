import { ApiError } from '../../core/api/apiError.ts';
import type { ApiClient } from '../../core/api/client.ts';
import type { LiveState } from '../../core/live/types.ts';

/**
 * The global id of a queue, which removing an item needs: from the list that is shown, else from the server. Throws
 * `notFound`.
 */
export async function queueOfItem(
  client: ApiClient,
  live: LiveState | undefined,
  { entity, queue }: { readonly entity: string; readonly queue: string },
): Promise<string> {
  const shown = live?.store.list({ kind: 'queues', entity }).items.map(node => node.value) ?? [];
  const asked = async () => (await import('../../core/api/operations/queues.ts')).queues(client, { entity });
  const known = shown.find(each => each.name === queue) ?? (await asked()).items.find(each => each.name === queue);
  if (known === undefined)
    throw new ApiError({
      kind: 'notFound',
      operation: 'Queues',
      messages: [`The queue ${queue} of ${entity} was not found`],
    });
  return known.id;
}
