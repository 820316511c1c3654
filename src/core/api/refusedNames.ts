import type { Clock } from './clock.ts';

/** What a host has said that it does not know, by key (`RunQueueItem.runSpec`), whichever operation asked for it. */
export interface RefusedNames {
  add(keys: readonly string[]): void;
  /** Everything is asked for again. */
  forget(): void;
  /** Those of the keys that the host refused a while ago at most. They are asked for only where it refused any. */
  among(keys: () => readonly string[]): readonly string[];
}

/**
 * A server may be updated while the editor stays open: then what it refused is asked for again, which costs one request
 * more where it still refuses. The version of a server does not help, since W&B's own cloud does not tell one.
 */
const HOLDS_MS = 3_600_000;

/** Remembers in memory, for one host and session. */
export function createRefusedNames(clock: Pick<Clock, 'now'>): RefusedNames {
  const refusedAt = new Map<string, number>();
  return {
    add(keys) {
      for (const key of keys) refusedAt.set(key, clock.now());
    },
    forget() {
      refusedAt.clear();
    },
    among: keys =>
      refusedAt.size === 0 ? [] : keys().filter(key => clock.now() - (refusedAt.get(key) ?? -Infinity) < HOLDS_MS),
  };
}
