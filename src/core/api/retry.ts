import { ApiError, isApiError } from './apiError.ts';
import type { Asked } from './classify.ts';
import type { ApiLog } from './apiLog.ts';
import type { Clock } from './clock.ts';

const TRIES = 3;
const FIRST_WAIT_MS = 500;
/** Where a server asks for a longer wait than this, the person is told instead. */
const LONGEST_WAIT_MS = 30_000;

/** Waits on the clock; rejects with `canceled` when the signal fires. */
function pause(clock: Clock, ms: number, asked: Asked, signal: AbortSignal | undefined): Promise<void> {
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

export type Retry = <T>(asked: Asked, signal: AbortSignal | undefined, attempt: () => Promise<T>) => Promise<T>;

/**
 * Repeats reading, never writing: at most 3 tries after 429, 5xx (but 501) or a lost connection, 0.5 s doubling with
 * jitter, or as `Retry-After` says. After a 429 every query of the client waits, not only the one that met it.
 */
export function createRetry(clock: Clock, random: () => number, log: ApiLog): Retry {
  let notBefore = 0;
  return async (asked, signal, attempt) => {
    if (asked.kind === 'mutation') return attempt();
    for (let tries = 1; ; tries++) {
      const held = notBefore - clock.now();
      if (held > 0) await pause(clock, held, asked, signal);
      try {
        return await attempt();
      } catch (error) {
        if (
          !isApiError(error, 'rateLimited', 'server', 'offline') ||
          error.status === 501 ||
          error.status === 200 ||
          error.status === 407
        )
          throw error;
        const wait = error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (tries - 1) * (0.75 + random() / 2);
        if (tries >= TRIES || wait > LONGEST_WAIT_MS) throw error;
        if (error.kind === 'rateLimited') notBefore = Math.max(notBefore, clock.now() + wait);
        const status = error.status === undefined ? '' : ` (${String(error.status)})`;
        log.info(`${asked.operation}: ${error.kind}${status}, again in ${String(Math.round(wait))} ms`);
        if (error.kind !== 'rateLimited') await pause(clock, wait, asked, signal);
      }
    }
  };
}
