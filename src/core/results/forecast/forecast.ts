import { seededRandom, type Random } from '../../random.ts';
import { normalQuantile } from '../../space/math/normal.ts';
import { levelShift } from './levelShift.ts';
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
  /** How long a worker waits from the end of a run until the next one works. */
  readonly between?: number;
  /** When runs are stopped early, and how many have begun of which those lengths are the newest. */
  readonly stops?: EarlyStops & { readonly begun: number };
}

/** Fewer ended runs than this say nothing about the others. */
const ENOUGH_RUNS = 2;

/** So many possible sweeps are tried out. */
const TRIES = 60;
/** How far the runs to come are from those seen for no reason that shows, as a part of how far those are apart. */
const UNFORESEEN = 0.25;
const MOST_UNFORESEEN = 0.1;
/** Of more runs to come, only so many are drawn one by one: the others take their mean. */
const DRAWN = 400;

/** What is still to come, tried out many times with lengths drawn from those seen; undefined = too few runs ended. */
export function forecast(question: ForecastQuestion): Forecast | undefined {
  const { lengths, runs, stops } = question;
  if (lengths.ended.length < ENOUGH_RUNS) return undefined;
  const random = seededRandom(1);
  const level = levelShift(lengths);
  const resample = resampler(lengths);
  const draw = (): readonly Likely[] => {
    const leveled = level(random);
    return (leveled === lengths ? resample : resampler(leveled))(random);
  };
  const drawStopped = stops && stoppedLengths(lengths, stops, { begun: stops.begun, ahead: runs });
  const doubt = Math.min(UNFORESEEN * spreadOf(lengths.ended), MOST_UNFORESEEN);
  const tries = Array.from({ length: TRIES }, () => {
    const unforeseen = Math.exp(doubt * normalQuantile(Math.max(random(), 1e-9)));
    return tryOut(drawStopped?.(random) ?? draw(), unforeseen, question, random);
  });
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

/** How far lengths are apart, as a logarithm; 0 exactly where they are alike. */
function spreadOf(lengths: readonly number[]): number {
  const logs = lengths.map(length => Math.log(length / (lengths[0] ?? 1)));
  const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
  return Math.sqrt(logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / logs.length);
}

/** `unforeseen`: how many times longer than the likely lengths runs to come are. */
function tryOut(
  likely: readonly Likely[],
  unforeseen: number,
  { runs, workers, working = [], between = 0 }: ForecastQuestion,
  random: Random,
): { readonly time: number; readonly work: number } {
  const mean = unforeseen * meanLength(likely);
  const rests = working.map(done => Math.max(0, drawLonger(likely, done, random) - done));
  const atOnce = Math.max(1, workers, rests.length);
  const drawn = Math.min(runs, DRAWN);
  const lengthOf = lengthsBy(likely);
  const lengths = Array.from({ length: drawn }, () => unforeseen * lengthOf(random()));
  // A file may ask for any number of workers: more than there are runs find nothing to do.
  const idle = Math.min(atOnce - rests.length, drawn);
  const free = [...rests, ...Array.from({ length: idle }, () => 0)].sort((a, b) => a - b);
  // The many that are not drawn keep all workers busy first.
  const before = ((runs - drawn) * (mean + between)) / atOnce;
  const time = lastToEnd(free, lengths, between) + before;
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  return { time, work: sum(rests) + sum(lengths) + (runs - drawn) * mean };
}

/** A length of a run that has worked for some time already. */
function drawLonger(likely: readonly Likely[], done: number, random: Random): number {
  const longer = likely.filter(({ length }) => length > done);
  return longer.length === 0 ? done * 1.2 : lengthsBy(longer)(random());
}

/**
 * When the last run ends, if each begins so long after a worker is free. `free`: when each worker is, ascending. Plain
 * loops over numbers: this is done some ten thousand times for each row.
 */
function lastToEnd(free: readonly number[], lengths: readonly number[], between: number): number {
  const times = Float64Array.from(free);
  let last = times.at(-1) ?? 0;
  for (const length of lengths) {
    const ends = (times[0] ?? 0) + between + length;
    last = Math.max(last, ends);
    let place = 0;
    for (; place + 1 < times.length && (times[place + 1] ?? 0) <= ends; place += 1)
      times[place] = times[place + 1] ?? 0;
    times[place] = ends;
  }
  return last;
}
