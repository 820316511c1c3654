import type { Clock } from './clock.ts';

/** How long a host is waited for. */
export interface Patience {
  /** The limit of the next request, in milliseconds. */
  limitMs(): number;
  /** Whether asking again after a timeout makes sense: the host has answered something before. */
  hasHope(): boolean;
  /** An answer came after so many milliseconds. */
  answered(ms: number): void;
  timedOut(): void;
}

/** A host that was slow is waited for so many times longer. */
const LONGER = 2;
/** How long a host counts as slow after it was. */
const SLOW_MS = 600_000;

/**
 * The usual limit; after a timeout, or an answer that took more than half of it, twice as long for ten minutes: a
 * server may take half a minute for what is heavy, and then the next request would fail as well.
 */
export function createPatience(clock: Pick<Clock, 'now'>, usualMs: number): Patience {
  let slowUntil = -Infinity;
  let isAlive = false;
  const slow = (): void => {
    slowUntil = clock.now() + SLOW_MS;
  };
  return {
    limitMs: () => (clock.now() < slowUntil ? LONGER * usualMs : usualMs),
    hasHope: () => isAlive,
    answered(ms) {
      isAlive = true;
      if (ms > usualMs / 2) slow();
    },
    timedOut: slow,
  };
}
