import type { RunTimes } from '../../../../src/core/api/types.ts';
import { timeLeft, type Workload } from '../../../../src/core/live/timeLeft.ts';

/** When a whole sweep is over, as foretold once a tenth of its runs has ended, and as it came. */
export function foretoldAfterTenth(
  runs: readonly { readonly begin: number; readonly end: number }[],
  stops: Workload['stops'],
): { readonly expected: number; readonly came: number } {
  const ends = runs.map(({ end }) => end).toSorted((a, b) => a - b);
  const now = ends[Math.ceil(runs.length / 10) - 1] ?? 0;
  const times = runs
    .filter(({ begin }) => begin <= now)
    .map(({ begin, end }): RunTimes => {
      const to = Math.min(end, now);
      const state = end <= now ? 'finished' : 'running';
      return { state, createdAt: begin, heartbeatAt: to, computeSeconds: (to - begin) / 1000 };
    });
  const left = runs.filter(({ end }) => end > now).length;
  const time = timeLeft({ runs: times, left, stops }, now)?.time.middle ?? 0;
  return { expected: now + time, came: ends.at(-1) ?? 0 };
}
