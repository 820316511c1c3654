import type { ApiError } from '../api/apiError.ts';
import type { Page } from '../api/types.ts';
import { compareValues } from './compareValues.ts';
import { itemId, itemKey, listId } from './listId.ts';
import { appendRows, mergeRows } from './mergeRows.ts';
import type {
  AddressOf,
  ItemNode,
  ListAddress,
  ListItems,
  ListKind,
  ListNode,
  LoadState,
  Store,
  StoreNode,
} from './types.ts';

type Value = ListItems[ListKind];
type Changeable<T> = { -readonly [K in keyof T]: T[K] };

/** The store, and the ways in which answers get into it. */
export interface WritableStore extends Store {
  lists(): readonly ListNode[];
  /** Where the next page begins; undefined = there is none. */
  cursorOf(list: ListNode): string | undefined;
  begin(list: ListNode, shown: boolean): void;
  /** Takes a first page (again), or the first rows of what is loaded; gives whether something happened. */
  refreshed(list: ListNode, page: Page<Value>, at: number): boolean;
  appended(list: ListNode, page: Page<Value>, at: number): void;
  failed(list: ListNode, error: ApiError, at: number): void;
  /** No request is under way for the list anymore, and none was answered. */
  givenUp(list: ListNode): void;
}

interface Entry {
  readonly node: Changeable<ListNode>;
  readonly byKey: Map<string, Changeable<ItemNode>>;
  cursor?: string;
  loadedAt?: number;
}

/** An empty store. Node objects are made once for each address and row, and stay. */
export function createStore(): WritableStore {
  const entries = new Map<string, Entry>();
  const listeners = new Set<(node: StoreNode) => void>();
  const tell = (nodes: readonly StoreNode[]): void => {
    for (const node of nodes) for (const listener of [...listeners]) listener(node);
  };

  const entryOf = (address: ListAddress): Entry => {
    const id = listId(address);
    const known = entries.get(id);
    if (known !== undefined) {
      // The same runs, with parameters to ask for where somebody knows them.
      if (address.kind === 'runs' && address.parameters !== undefined) known.node.address = address;
      return known;
    }
    const node: ListNode = {
      type: 'list',
      kind: address.kind,
      id,
      address,
      load: { status: 'idle' },
      busy: false,
      items: [],
      hasMore: false,
      missing: [],
      isUntold: false,
      cut: [],
    };
    const made: Entry = { node, byKey: new Map() };
    entries.set(id, made);
    return made;
  };

  const rowOf = (
    entry: Entry,
    value: Value,
  ): { readonly row: Changeable<ItemNode>; readonly change: 'new' | ReturnType<typeof compareValues> } => {
    const key = itemKey(value);
    const known = entry.byKey.get(key);
    if (known !== undefined) {
      const change = compareValues(known.value, value);
      if (change !== 'same') known.value = value;
      return { row: known, change };
    }
    const row: Changeable<ItemNode> = {
      type: 'item',
      kind: entry.node.kind,
      id: itemId(entry.node, value),
      list: entry.node,
      value,
    };
    entry.byKey.set(key, row);
    return { row, change: 'new' };
  };

  const sameRows = (a: readonly ItemNode[], b: readonly ItemNode[]): boolean =>
    a.length === b.length && a.every((row, index) => row === b[index]);

  const settle = (
    entry: Entry,
    page: Page<Value>,
    at: number,
    rows: readonly ItemNode[],
    cursor: string | undefined,
    changes: readonly ItemNode[],
  ): boolean => {
    const { node } = entry;
    const looksOther =
      node.load.status !== 'loaded' ||
      node.busy ||
      !sameRows(node.items, rows) ||
      node.hasMore !== (cursor !== undefined) ||
      node.total !== page.total ||
      node.missing.join() !== page.missing.join() ||
      node.isUntold !== (page.isUntold ?? false) ||
      node.cut.join() !== (page.cut ?? []).join();
    const moved = node.load.status === 'loaded' && !sameRows(node.items, rows);
    const staying = new Set(rows.map(row => itemKey(row.value)));
    for (const key of [...entry.byKey.keys()]) if (!staying.has(key)) entry.byKey.delete(key);
    Object.assign(node, {
      load: { status: 'loaded', at } satisfies LoadState,
      busy: false,
      items: rows,
      hasMore: cursor !== undefined,
      total: page.total,
      missing: page.missing,
      isUntold: page.isUntold ?? false,
      cut: page.cut ?? [],
    });
    entry.cursor = cursor;
    entry.loadedAt = at;
    tell([...(looksOther ? [node] : []), ...changes]);
    return moved;
  };

  return {
    list: <K extends ListKind>(address: AddressOf<K>) => entryOf(address).node as ListNode as ListNode<K>,
    lists: () => [...entries.values()].map(entry => entry.node),
    cursorOf: list => entries.get(list.id)?.cursor,
    onDidChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    clear() {
      entries.clear();
    },
    begin(list, shown) {
      const entry = entryOf(list.address);
      // A failed list that is tried again in the background says failed until there is something else to say.
      const first = entry.node.load.status === 'idle' || (shown && entry.node.load.status === 'failed');
      if (first) entry.node.load = { status: 'loading' };
      if (!first && (!shown || entry.node.busy)) return;
      entry.node.busy = true;
      tell([entry.node]);
    },
    refreshed(list, page, at) {
      const entry = entryOf(list.address);
      const read = page.items.map(value => rowOf(entry, value));
      const fresh = [...new Map(read.map(each => [each.row.id, each])).values()];
      const merged = mergeRows<ItemNode>(
        fresh.map(each => each.row),
        entry.node.items,
        row => row.id,
        page.next === undefined,
      );
      const known = fresh.filter(each => each.change === 'beating' || each.change === 'changed');
      const moved = settle(
        entry,
        page,
        at,
        merged.rows,
        merged.keptTail ? entry.cursor : page.next,
        known.map(each => each.row),
      );
      return moved || known.some(each => each.change === 'changed');
    },
    appended(list, page, at) {
      const entry = entryOf(list.address);
      const read = page.items.map(value => rowOf(entry, value));
      const rows = appendRows<ItemNode>(entry.node.items, [...new Set(read.map(each => each.row))], row => row.id);
      settle(
        entry,
        page,
        at,
        rows,
        page.next,
        read.filter(each => each.change !== 'same' && each.change !== 'new').map(each => each.row),
      );
    },
    failed(list, error, at) {
      const { node, loadedAt } = entryOf(list.address);
      const before = node.load;
      node.load = loadedAt === undefined ? { status: 'failed', error, at } : { status: 'stale', error, loadedAt, at };
      const same =
        !node.busy && before.status === node.load.status && 'error' in before && before.error.message === error.message;
      node.busy = false;
      if (!same) tell([node]);
    },
    givenUp(list) {
      const entry = entryOf(list.address);
      if (entry.node.load.status === 'loading') entry.node.load = { status: 'idle' };
      if (!entry.node.busy) return;
      entry.node.busy = false;
      tell([entry.node]);
    },
  };
}
