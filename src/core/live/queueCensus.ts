import type { ItemStatesVariables } from '../api/operations/itemStates.ts';
import type { Page, QueueItem } from '../api/types.ts';
import { isItemState, itemWaits } from '../wandb/itemStates.ts';

/** How many items of a queue are in which state. */
export interface ItemCounts {
  readonly failed: number;
  readonly waiting: number;
  readonly taken: number;
  readonly total: number;
  /** There are more items than those counted. */
  readonly more: boolean;
}

/** Counts items by their state; `more` = there are others. */
export function countItems(items: readonly Pick<QueueItem, 'state'>[], more: boolean): ItemCounts {
  const count = (is: (state: string) => boolean): number => items.filter(item => is(item.state)).length;
  return {
    failed: count(state => isItemState(state, 'FAILED')),
    waiting: count(itemWaits),
    taken: count(state => isItemState(state, 'CLAIMED')),
    total: items.length,
    more,
  };
}

const PAGE = 500;
/** A queue with more items is counted this far. */
const MOST_PAGES = 40;

/**
 * Counts all items of a queue whose list is not wholly loaded, page by page: the server tells no count, and a failed
 * item may be on the last page. Throws `ApiError`.
 */
export async function countQueue(
  ask: (variables: ItemStatesVariables) => Promise<Page<Pick<QueueItem, 'id' | 'state'>>>,
  queue: Pick<ItemStatesVariables, 'entity' | 'queue'>,
): Promise<ItemCounts> {
  const seen = new Map<string, Pick<QueueItem, 'id' | 'state'>>();
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await ask({ ...queue, first: PAGE, after });
    for (const item of items) seen.set(item.id, item);
    after = next;
    if (after === undefined) break;
  }
  return countItems([...seen.values()], after !== undefined);
}
