import { listId } from '../../live/listId.ts';
import type { ListAddress, Stop } from '../../live/types.ts';

/** What must be known of a row to know which lists it shows. */
export interface Opens {
  readonly parent: Opens | undefined;
  /** Lists to keep fresh while the row is open. */
  lists(): readonly ListAddress[];
}

export interface OpenRows {
  opened(row: Opens): void;
  closed(row: Opens): void;
  /** Whether the row is open, and everything above it. */
  isOpen(row: Opens): boolean;
  /** Asks each open row again for its lists; call when these may have changed. */
  sync(): void;
  /** Ends every watch and forgets which rows are open. */
  clear(): void;
}

/**
 * Watches the lists of the rows that are open, and of the root. A row under a closed one counts as closed, and is
 * watched again with its parent, as the editor shows it again.
 */
export function createOpenRows(root: () => readonly ListAddress[], watch: (address: ListAddress) => Stop): OpenRows {
  const open = new Set<Opens>();
  const watched = new Map<string, Stop>();
  const isOpen = (row: Opens): boolean => open.has(row) && (row.parent === undefined || isOpen(row.parent));
  const sync = (): void => {
    const addresses = new Map(
      [...root(), ...[...open].filter(isOpen).flatMap(row => [...row.lists()])].map(address => [
        listId(address),
        address,
      ]),
    );
    for (const [id, stop] of watched) {
      if (addresses.has(id)) continue;
      watched.delete(id);
      stop();
    }
    for (const [id, address] of addresses) if (!watched.has(id)) watched.set(id, watch(address));
  };
  return {
    opened(row) {
      if (open.has(row)) return;
      open.add(row);
      sync();
    },
    closed(row) {
      if (open.delete(row)) sync();
    },
    isOpen,
    sync,
    clear() {
      open.clear();
      for (const stop of watched.values()) stop();
      watched.clear();
    },
  };
}
