import type { AddressOf, LiveState } from './types.ts';

/** Rows of a page where a whole list is loaded. */
const PAGE = 100;

/**
 * Loads further pages of a list until it is whole, has `most` rows, a page fails (the list says so), or the signal says
 * stop. `tell` gets the number of rows loaded.
 */
export async function loadAll(
  live: LiveState,
  address: AddressOf<'sweeps'>,
  {
    most,
    signal,
    tell,
  }: { readonly most: number; readonly signal: AbortSignal; readonly tell: (rows: number) => void },
): Promise<void> {
  const list = live.store.list<'sweeps'>(address);
  while (list.hasMore && list.items.length < most && !signal.aborted) {
    const before = list.items.length;
    await live.loadMore(address, PAGE);
    if (list.load.status !== 'loaded' || list.items.length === before) return;
    tell(list.items.length);
  }
}
