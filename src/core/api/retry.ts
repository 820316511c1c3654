import { ApiError, isApiError } from './apiError.ts';
import type { Asked } from './classify.ts';
import type { ApiLog } from './apiLog.ts';
import type { Clock } from './clock.ts';

const TRIES = 3;
const FIRST_WAIT_MS = 500;
/** Where a server asks for a longer wait than this, the person is told instead. */
export const LONGEST_WAIT_MS = 30_000;

/** Waits on the clock; rejects with `canceled` when the signal fires. */
export function wait(clock: Clock, ms: number, asked: Asked, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      stop();
      reject(new ApiError({ kind: 'canceled', operation: asked.operation, host: asked.host }));
    };
    const stop = clock.after(ms, () => {
      signal?.removeEventListener('abort', cancel);
      resolve();
    });
    if (signal?.aborted === true) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
  });
}

/** Which failures of a query are repeated besides 429 and a lost connection. */
export interface Repeats {
  readonly signal: AbortSignal | undefined;
  readonly after5xx: boolean;
  /** Called when an attempt timed out: whether it is repeated, once. */
  readonly afterTimeout: () => boolean;
}

export type Retry = <T>(asked: Asked, repeats: Repeats, attempt: () => Promise<T>) => Promise<T>;

/**
 * Repeats reading, never writing: at most 3 tries after 429, 5xx (but 501) or a lost connection, 0.5 s doubling with
 * jitter, or as `Retry-After` says; a timeout once, where `afterTimeout` says so. After a 429 every query of the client
 * waits, not only the one that met it.
 */
export function createRetry(clock: Clock, random: () => number, log: ApiLog): Retry {
  let notBefore = 0;
  return async (asked, { signal, after5xx, afterTimeout }, attempt) => {
    if (asked.kind === 'mutation') return attempt();
    let isLate = false;
    for (let tries = 1; ; tries++) {
      const held = notBefore - clock.now();
      if (held > 0) await wait(clock, held, asked, signal);
      try {
        return await attempt();
      } catch (error) {
        if (isApiError(error, 'timeout') && error.status === undefined && !isLate && afterTimeout()) {
          isLate = true;
          log.info(`${asked.operation}: timeout, again with more time`);
          continue;
        }
        if (
          !isApiError(error, 'rateLimited', 'server', 'offline') ||
          (error.kind === 'server' && !after5xx) ||
          error.status === 501 ||
          error.status === 200 ||
          error.status === 407
        )
          throw error;
        const waitMs = error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (tries - 1) * (0.75 + random() / 2);
        if (tries >= TRIES || waitMs > LONGEST_WAIT_MS) throw error;
        if (error.kind === 'rateLimited') notBefore = Math.max(notBefore, clock.now() + waitMs);
        const status = error.status === undefined ? '' : ` (${String(error.status)})`;
        log.info(`${asked.operation}: ${error.kind}${status}, again in ${String(Math.round(waitMs))} ms`);
        if (error.kind !== 'rateLimited') await wait(clock, waitMs, asked, signal);
      }
    }
  };
}
