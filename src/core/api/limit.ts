import type { Clock } from './clock.ts';

/** How long a request may go on: until it is canceled, or its time is over. */
export interface Limit {
  /** Aborted when the request is given up. */
  readonly signal: AbortSignal;
  /** Why the request was given up; undefined = it was not. */
  readonly givenUp: () => 'timeout' | 'canceled' | undefined;
  /** Call it when the request has ended: nothing is timed or listened to anymore. */
  readonly end: () => void;
}

/** Begins to time a request, `ms` in milliseconds; `cancel` is the caller's own signal. */
export function startLimit(clock: Clock, ms: number, cancel: AbortSignal | undefined): Limit {
  const controller = new AbortController();
  let why: ReturnType<Limit['givenUp']>;
  const giveUp = (reason: typeof why) => (): void => {
    why ??= reason;
    controller.abort();
  };
  const canceled = giveUp('canceled');
  cancel?.addEventListener('abort', canceled, { once: true });
  const stopTimer = clock.after(ms, giveUp('timeout'));
  return {
    signal: controller.signal,
    givenUp: () => why,
    end: () => {
      stopTimer();
      cancel?.removeEventListener('abort', canceled);
    },
  };
}
