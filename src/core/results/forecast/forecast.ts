import { seededRandom, type Random } from '../../random.ts';
import { type Likely, lengthsBy, likelyLengths, meanLength, resampler, type RunLengths } from './runLengths.ts';
import type { EarlyStops } from './stopEarly.ts';
import { stoppedLengths } from './stoppedLengths.ts';

/** A value that is not known yet: the middle of what is likely, and the tenths at both ends. */
export interface Estimate {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What a sweep, or the rest of it, will take; times in milliseconds. */
export interface Forecast {
  /** Until the last run has ended. */
  readonly time: Estimate;
  /** Time of all runs together. */
  readonly work: Estimate;
  /** A run: the median, and from the shortest tenth to the longest. */
  readonly run: Estimate;
  /** How many ended runs it was estimated from. */
  readonly from: number;
}

/** What is to be foretold. */
export interface ForecastQuestion {
  readonly lengths: RunLengths;
  /** How many runs are still to start. */
  readonly runs: number;
  /** How many go on at a time. */
  readonly workers: number;
  /** How long the runs that go on now have worked; empty before a launch. */
  readonly working?: readonly number[];
  /** When runs are stopped early, and how many have begun of which those lengths are the newest. */
  readonly stops?: EarlyStops & { readonly begun: number };
}

/** Fewer ended runs than this say nothing about the others. */
const ENOUGH_RUNS = 2;

/** So many possible sweeps are tried out. */
const TRIES = 60;
/** Of more runs to come, only so many are drawn one by one: the others take their mean. */
const DRAWN = 400;

/** What is still to come, tried out many times with lengths drawn from those seen; undefined = too few runs ended. */
export function forecast({ lengths, runs, workers, working = [], stops }: ForecastQuestion): Forecast | undefined {
  if (lengths.ended.length < ENOUGH_RUNS) return undefined;
  const random = seededRandom(1);
  const resample = resampler(lengths);
  const drawStopped = stops && stoppedLengths(lengths, stops, stops.begun);
  const tries = Array.from({ length: TRIES }, () =>
    tryOut(drawStopped?.(random) ?? resample(random), runs, Math.max(1, workers), working, random),
  );
  const lengthOf = lengthsBy(likelyLengths(lengths));
  return {
    time: estimateOf(tries.map(({ time }) => time)),
    work: estimateOf(tries.map(({ work }) => work)),
    run: { low: lengthOf(0.1), middle: lengthOf(0.5), high: lengthOf(0.9) },
    from: lengths.ended.length,
  };
}

function estimateOf(values: readonly number[]): Estimate {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}

function tryOut(
  likely: readonly Likely[],
  runs: number,
  workers: number,
  working: readonly number[],
  random: Random,
): { readonly time: number; readonly work: number } {
  const mean = meanLength(likely);
  const rests = working.map(done => Math.max(0, drawLonger(likely, done, random) - done));
  const atOnce = Math.max(workers, rests.length);
  const drawn = Math.min(runs, DRAWN);
  const lengthOf = lengthsBy(likely);
  const lengths = Array.from({ length: drawn }, () => lengthOf(random()));
  const free = [...rests, ...Array.from({ length: atOnce - rests.length }, () => 0)].sort((a, b) => a - b);
  // The many that are not drawn keep all workers busy first.
  const before = ((runs - drawn) * mean) / atOnce;
  const time = lastToEnd(free, lengths) + before;
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  return { time, work: sum(rests) + sum(lengths) + (runs - drawn) * mean };
}

/** A length of a run that has worked for some time already. */
function drawLonger(likely: readonly Likely[], done: number, random: Random): number {
  const longer = likely.filter(({ length }) => length > done);
  return longer.length === 0 ? done * 1.2 : lengthsBy(longer)(random());
}

/** When the last run ends, if each begins as soon as a worker is free. `free`: when each worker is, ascending. */
function lastToEnd(free: readonly number[], lengths: readonly number[]): number {
  const times = [...free];
  let last = times.at(-1) ?? 0;
  for (const length of lengths) {
    const ends = (times.shift() ?? 0) + length;
    last = Math.max(last, ends);
    const place = times.findIndex(each => each > ends);
    times.splice(place < 0 ? times.length : place, 0, ends);
  }
  return last;
}
