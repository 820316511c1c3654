import type { Clock } from '../../../../../src/core/api/clock.ts';

/**
 * A clock that does not move until `run` moves it from event to event, giving everything in between the time to happen.
 */
export interface VirtualClock extends Clock {
  /** Moves on until `until` says true, or for `forMs`. */
  run(forMs: number, until?: () => boolean): Promise<void>;
}

/**
 * Lets everything happen that waits for no time of ours: a few turns of the event loop, and more while somebody is
 * busy.
 */
async function settle(isBusy: () => boolean): Promise<void> {
  for (let calm = 0; calm < 4; calm = isBusy() ? 0 : calm + 1)
    await new Promise(done => {
      setImmediate(done);
    });
}

export function createVirtualClock(start: number, moved: (ms: number) => void, isBusy: () => boolean): VirtualClock {
  let time = start;
  let order = 0;
  const due = new Map<number, { readonly at: number; readonly run: () => void }>();
  return {
    now: () => time,
    after(ms, run) {
      const id = order++;
      due.set(id, { at: time + Math.max(0, ms), run });
      return () => {
        due.delete(id);
      };
    },
    async run(forMs, until = () => false) {
      const end = time + forMs;
      for (;;) {
        await settle(isBusy);
        if (until()) return;
        const [next] = [...due].sort(([a, x], [b, y]) => x.at - y.at || a - b);
        if (!next || next[1].at > end) break;
        const [id, { at, run }] = next;
        due.delete(id);
        moved(at - time);
        time = at;
        run();
      }
      moved(end - time);
      time = end;
    },
  };
}
