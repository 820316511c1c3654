import { ApiError } from '../../../../src/core/api/apiError.ts';
import { createStore } from '../../../../src/core/live/store.ts';
import type { WritableStore } from '../../../../src/core/live/store.ts';
import type { TreeElement } from '../../../../src/core/explorer/tree/element.ts';
import type { AddressOf, ListItems, ListKind, LiveState } from '../../../../src/core/live/types.ts';
import { NOW } from '../rows/samples.ts';

export const OFFLINE = new ApiError({ kind: 'offline', operation: 'Lists', host: 'api.example.test' });
export const place = { entity: 'team', project: 'proj' };
export const now = (): number => NOW;

export interface Still {
  readonly live: LiveState;
  readonly store: WritableStore;
  /** The list was answered with these. */
  answer<K extends ListKind>(
    address: AddressOf<K>,
    items: readonly ListItems[K][],
    more?: { readonly next?: string; readonly total?: number; readonly missing?: readonly string[] },
  ): void;
  fail(address: AddressOf<ListKind>, error?: ApiError): void;
  begin(address: AddressOf<ListKind>): void;
}

/** A live state that asks nothing: what its lists hold is put there by the test. */
export function createStill(): Still {
  const store = createStore();
  const nothing = (): undefined => undefined;
  const done = (): Promise<void> => Promise.resolve();
  return {
    store,
    live: {
      store,
      watch: () => nothing,
      refresh: done,
      loadMore: done,
      setVisible: nothing,
      setFocused: nothing,
      track: nothing,
      acted: nothing,
      dispose: nothing,
    },
    answer: (address, items, more = {}) => {
      store.refreshed(
        store.list(address),
        { items, dropped: 0, missing: more.missing ?? [], next: more.next, total: more.total },
        NOW - 60_000,
      );
    },
    fail: (address, error = OFFLINE) => {
      store.failed(store.list(address), error, NOW);
    },
    begin: address => {
      store.begin(store.list(address), true);
    },
  };
}

/** What a person sees of rows: label and description, those below indented. */
export function seen(rows: readonly TreeElement[], deep = false): readonly string[] {
  return rows.flatMap(row => {
    const { label, description } = row.row();
    const line = description === '' ? label : `${label} | ${description}`;
    return [line, ...(deep ? seen(row.children(), true).map(below => `  ${below}`) : [])];
  });
}

/** The row whose label begins so. */
export function rowNamed(rows: readonly TreeElement[], label: string): TreeElement {
  const found = rows.find(row => row.row().label.startsWith(label));
  if (found === undefined) throw new Error(`No row ${label} among ${seen(rows).join('; ')}`);
  return found;
}
