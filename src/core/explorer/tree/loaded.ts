import type { ItemNode, ListItems, ListKind, ListNode } from '../../live/types.ts';

/** Whether the list has been loaded, now or before. */
export function isLoaded(list: ListNode): boolean {
  return list.load.status === 'loaded' || list.load.status === 'stale';
}

/** What a list holds; undefined = unknown (not loaded, or it could not be, or the server does not tell). */
export function valuesOf<K extends ListKind>(list: ListNode<K>): readonly ListItems[K][] | undefined {
  return isLoaded(list) && !list.isUntold ? list.items.map((node: ItemNode<K>): ListItems[K] => node.value) : undefined;
}

/** A value that is computed from a list's rows once after each of its answers, not once a row. */
export function perAnswer<T>(list: ListNode, compute: () => T): () => T {
  let known: { readonly load: ListNode['load']; readonly value: T } | undefined;
  return () => {
    if (known?.load !== list.load) known = { load: list.load, value: compute() };
    return known.value;
  };
}
