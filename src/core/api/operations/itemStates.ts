import * as v from 'valibot';
import { ApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decoderOf, pageOf } from '../decodeList.ts';
import { required, stateText } from '../fields.ts';
import { at } from '../../json.ts';
import type { Page, QueueItem } from '../types.ts';
import { UNPAGED } from './queueItems.ts';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';

export const document = `
query ItemStates(
  $entity: String!
  $project: String!
  $queue: String!
  $first: Int!
  $after: String @optional(of: "RunQueue.runQueueItems")
) {
  project(name: $project, entityName: $entity) {
    id
    runQueue(name: $queue) {
      id
      runQueueItems(first: $first, after: $after) {
        pageInfo @optional(of: "RunQueueItemConnection") { endCursor hasNextPage }
        edges { node { id state } }
      }
    }
  }
}`;

export interface ItemStatesVariables {
  readonly entity: string;
  readonly queue: string;
  readonly first: number;
  readonly after?: string;
}

const item = decoderOf(v.object({ id: required, state: stateText }));

/**
 * The states of a queue's items, a page of them, for counting: an item's whole spec may be long. Throws `ApiError`,
 * also where the queue does not exist, and where the server cannot tell them all.
 */
export async function itemStates(
  client: ApiClient,
  variables: ItemStatesVariables,
  options?: CallOptions,
): Promise<Page<Pick<QueueItem, 'id' | 'state'>>> {
  const operation = 'ItemStates';
  const { data, missing } = await client.request(
    { name: operation, kind: 'query', document, variables: { ...variables, project: MODEL_REGISTRY } },
    options,
  );
  const items = at(data, 'project', 'runQueue', 'runQueueItems');
  const page = pageOf(items, item, { what: 'queue item', client, operation }, missing);
  // A server that does not page items does not tell how many more there are.
  if (UNPAGED.some(key => missing.includes(key)) && page.items.length + page.dropped >= variables.first)
    throw new ApiError({ kind: 'tooOld', operation, host: client.host });
  return page;
}
