import type { RunTimes } from '../../../../src/core/api/types.ts';
import { timeLeft, type Workload } from '../../../../src/core/live/timeLeft.ts';
import type { Foretold } from './generatedSweeps.ts';

/** When a whole sweep is over, as foretold once a tenth of its runs has ended, and as it came. */
export function foretoldAfterTenth(
  runs: readonly { readonly begin: number; readonly end: number }[],
  stops: Workload['stops'],
): Omit<Foretold, 'shape'> {
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
  return foretoldFrom({ runs: times, left, stops }, now, ends.at(-1) ?? 0);
}

/** The same of what is known of its work at a time. */
export function foretoldFrom(work: Workload, now: number, came: number): Omit<Foretold, 'shape'> {
  const { low = 0, middle = 0, high = 0 } = timeLeft(work, now)?.time ?? {};
  return { low: now + low, expected: now + middle, high: now + high, came };
}
