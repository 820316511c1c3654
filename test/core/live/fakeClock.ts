import type { Clock } from '../../../src/core/api/clock.ts';

export interface FakeClock extends Clock {
  /** Lets time pass; everything due in between happens, with its promises. */
  pass(ms: number): Promise<void>;
  /** Attempts under way: time does not move on while there is one. */
  readonly underWay: Set<string>;
  /** Real milliseconds after which an attempt counts as hung; a test that holds its server back waits so long. */
  patience: number;
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** A clock that does not move until it is moved. */
export function createFakeClock(start = Date.UTC(2026, 0, 1), patience = 250): FakeClock {
  let now = start;
  const underWay = new Set<string>();
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 4; quiet++) await turn();
    const started = performance.now();
    while (underWay.size > 0 && performance.now() - started < clock.patience) await turn();
    for (let quiet = 0; quiet < 4; quiet++) await turn();
    if (underWay.size > 0 && performance.now() - started < clock.patience) await settle();
  };
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const clock: FakeClock = {
    now: () => now,
    underWay,
    patience,
    after(ms, run) {
      const timer = { at: now + Math.max(0, ms), run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    async pass(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const [next] = [...timers].filter(timer => timer.at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
    },
  };
  return clock;
}
