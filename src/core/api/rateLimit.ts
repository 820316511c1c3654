import type { Clock } from './clock.ts';

/** Spaces requests as the host's headers ask. */
export interface RateLimit {
  /**
   * How long to wait for the next turn, in milliseconds. It is taken where that is not longer than `mostMs`: then the
   * request is to be sent after the wait.
   */
  takeTurn(mostMs: number): number;
  /** Reads the headers of a reply. */
  read(headers: Pick<Headers, 'get'>): void;
}

/** The client's own: so many requests at once, and never slower or faster than so many a second (docs/facts/api.md). */
const BURST = 10;
const SLOWEST = 0.1;
const FASTEST = 65_536;
/** An estimate counts for the larger part, and is made from this many requests at least. */
const KEPT = 0.2;
const ENOUGH = 5;

/** A header's number; undefined where it is missing or no count. */
function numberOf(header: string | null): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const number = Number(header);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/**
 * Keeps `RateLimit-Remaining` (units of the host's own) and `RateLimit-Reset` (seconds) as the client does: what
 * remains is spread over the time until it is renewed, with an estimate of how many requests a unit pays for. Without
 * these headers nothing waits.
 */
export function createRateLimit(clock: Pick<Clock, 'now'>): RateLimit {
  let perSecond = FASTEST;
  let requestsPerUnit = 1;
  let unitsPerSecond = FASTEST;
  let lastRemaining = 0;
  let renewedAt = -Infinity;
  let requests = 0;
  // A bucket of turns: negative = so many turns are promised already.
  let turns = BURST;
  let filledAt = clock.now();

  const fill = (): void => {
    const now = clock.now();
    turns = Math.min(BURST, turns + (perSecond * Math.max(0, now - filledAt)) / 1000);
    filledAt = now;
  };
  const learn = (estimate: number): void => {
    requestsPerUnit = requestsPerUnit * KEPT + estimate * (1 - KEPT);
  };

  return {
    takeTurn(mostMs) {
      requests += 1;
      if (!Number.isFinite(renewedAt)) return 0;
      fill();
      const waitMs = turns >= 1 ? 0 : ((1 - turns) / perSecond) * 1000;
      if (waitMs <= mostMs) turns -= 1;
      return waitMs;
    },
    read(headers) {
      const remaining = numberOf(headers.get('ratelimit-remaining'));
      const reset = numberOf(headers.get('ratelimit-reset'));
      // Too short a time left tells nothing about a rate.
      if (remaining === undefined || reset === undefined || reset <= 1) return;
      const now = clock.now();
      const isRenewed = now > renewedAt;
      if (!isRenewed && requests < ENOUGH) return;
      const used = lastRemaining - remaining;
      unitsPerSecond = remaining / reset;
      if (unitsPerSecond > 0) learn(isRenewed || used < 1 ? FASTEST / unitsPerSecond : requests / used);
      lastRemaining = remaining;
      renewedAt = now + reset * 1000;
      requests = 0;
      fill();
      perSecond = Math.min(FASTEST, Math.max(SLOWEST, requestsPerUnit * unitsPerSecond));
    },
  };
}
