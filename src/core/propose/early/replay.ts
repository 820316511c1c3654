import type { Random } from '../../random.ts';
import { thresholdOf } from '../../space/hyperband/stopRuns.ts';
import type { Bands } from './bandsFor.ts';

/** A finished run with what it logged of the metric, such that less is better. */
export interface Replayed {
  readonly loss: number;
  /** In the order in which they were logged; of a long history a sample. */
  readonly values: readonly number[];
  /** How many were logged. */
  readonly count: number;
}

/** What stopping poor runs early would have done to runs that were not stopped. */
export interface ReplayResult {
  /** The share of all logged values that would not have been waited for. */
  readonly saved: number;
  /** In how many of the orders the best run would have gone to its end. */
  readonly kept: number;
  /** By how much the best of those that go to their end is worse than the best, as a share of best to median. */
  readonly lost: number;
}

/** How many runs work side by side: bayes has one after the other, a queue several. */
const SIDE_BY_SIDE = [1, 1, 4, 10];
/** In so many orders the runs are replayed. */
export const ORDERS = 40;

/**
 * Runs in many orders, judged as W&B's engine does (`core/space/hyperband`): at each band against all that came so far.
 */
export function replay(runs: readonly Replayed[], bands: Bands, random: Random): ReplayResult {
  const best = Math.min(...runs.map(({ loss }) => loss));
  const sorted = runs.map(({ loss }) => loss).toSorted((a, b) => a - b);
  const scale = (sorted[Math.floor(sorted.length / 2)] ?? 0) - best || 1;
  const total = runs.reduce((sum, { count }) => sum + count, 0);
  const tries = Array.from({ length: ORDERS }, (_, i) => {
    const together = SIDE_BY_SIDE[i % SIDE_BY_SIDE.length] ?? 1;
    const left = stopPoor(shuffled(runs, random), together, bands);
    const found = Math.min(...left.flatMap(({ run, stoppedAt }) => (stoppedAt === undefined ? [run.loss] : [])));
    const worked = left.reduce((sum, { run, stoppedAt }) => sum + (stoppedAt ?? run.count), 0);
    return { saved: 1 - worked / total, kept: Number(found <= best), lost: Math.min((found - best) / scale, 1) };
  });
  const mean = (of: (each: (typeof tries)[number]) => number): number =>
    tries.reduce((sum, each) => sum + of(each), 0) / tries.length;
  return { saved: mean(each => each.saved), kept: mean(each => each.kept), lost: mean(each => each.lost) };
}

interface Ended {
  readonly run: Replayed;
  /** How many values it had logged when it was stopped; undefined: it went to its end. */
  readonly stoppedAt: number | undefined;
}

/** Lets runs work, some side by side, and stops at each band those that are not among the best that came there. */
function stopPoor(runs: readonly Replayed[], together: number, { at, eta }: Bands): readonly Ended[] {
  const seen = at.map((): number[] => []);
  const ended: Ended[] = [];
  for (let first = 0; first < runs.length; first += together) {
    let going = runs.slice(first, first + together);
    for (const [place, band] of at.entries()) {
      const there = seen[place] ?? [];
      const reach = going.filter(({ count }) => count >= band);
      there.push(...reach.map(run => valueAfter(run, band)));
      const threshold = thresholdOf(there, eta);
      const isPoor = (run: Replayed): boolean => run.count >= band && valueAfter(run, band) > threshold;
      ended.push(...going.filter(isPoor).map(run => ({ run, stoppedAt: band })));
      going = going.filter(run => !isPoor(run));
    }
    ended.push(...going.map(run => ({ run, stoppedAt: undefined })));
  }
  return ended;
}

/** What a run had logged last after so many values. */
function valueAfter({ values, count }: Replayed, logged: number): number {
  return values[Math.max(Math.ceil((logged / count) * values.length) - 1, 0)] ?? Infinity;
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map(item => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
