import type { ItemNode, ListItems, ListKind, ListNode } from '../../live/types.ts';

/** Has the list been loaded, now or before? */
export function isLoaded(list: ListNode): boolean {
  return list.load.status === 'loaded' || list.load.status === 'stale';
}

/** What a list holds; undefined = not known (not loaded, or it could not be). */
export function valuesOf<K extends ListKind>(list: ListNode<K>): readonly ListItems[K][] | undefined {
  return isLoaded(list) ? list.items.map((node: ItemNode<K>): ListItems[K] => node.value) : undefined;
}

/** A value reckoned from a list's rows once after each of its answers, not once a row. */
export function perAnswer<T>(list: ListNode, reckon: () => T): () => T {
  let known: { readonly load: ListNode['load']; readonly value: T } | undefined;
  return () => {
    if (known?.load !== list.load) known = { load: list.load, value: reckon() };
    return known.value;
  };
}
