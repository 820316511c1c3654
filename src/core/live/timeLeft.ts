import type { RunTimes } from '../api/types.ts';
import { workOf } from '../results/forecast/runLengths.ts';
import { isRunState, runStateAlive } from '../wandb/runStates.ts';

/** What is known of a sweep's work when the time left is estimated. */
export interface Workload {
  /** Runs of the sweep, those at work and some that have ended; more of either make the estimate better. */
  readonly runs: readonly RunTimes[];
  /** How many runs are still to end, those at work among them. */
  readonly left: number;
  /** How many are at work, for where `runs` holds none of them. */
  readonly atWork?: number;
  /** How many runs the sweep's scheduler keeps going at a time; undefined = unknown. */
  readonly workers?: number;
}

/** Fewer ended runs than this say nothing about the others. */
const ENOUGH_RUNS = 2;
/** How far back runs tell how many work at a time, in mean lengths of a run: workers come and go. */
const RECENT_LENGTHS = 2;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The most spans that overlap at any time. A span that begins when another ends does not overlap it. */
function mostAtOnce(spans: readonly Span[]): number {
  const steps = spans
    .flatMap(({ from, to }) => [
      { at: from, step: 1 },
      { at: to, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step);
  let count = 0;
  return steps.reduce((most, { step }) => {
    count += step;
    return Math.max(most, count);
  }, 0);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many runs work at a time: those at work now, and those that did a short while ago. */
function workersOf(working: readonly number[], ended: readonly Span[], mean: number, now: number): number {
  const latest = working.length > 0 ? now : Math.max(...ended.map(span => span.to));
  const recent = ended.filter(span => span.to >= latest - RECENT_LENGTHS * mean);
  return Math.max(working.length, mostAtOnce([...recent, ...working.map(work => ({ from: now - work, to: now }))]), 1);
}

/**
 * How long a sweep still works until its last run ends, in milliseconds: the rest of the runs at work, then the others,
 * each as long as the ended ones were on average, on the workers that are seen at work. From the runs' own times, so
 * that pauses and waiting do not count. Undefined = too few runs have ended to estimate from.
 */
export function timeLeft({ runs, left, atWork = 0, workers = Infinity }: Workload, now: number): number | undefined {
  const ended = runs.flatMap((run): readonly (Span & { readonly work: number })[] => {
    const work = runStateAlive(run.state) ? undefined : workOf(run, now);
    // A run that was preempted works again, as another.
    if (work === undefined || work <= 0 || isRunState(run.state, 'preempted')) return [];
    const to = run.heartbeatAt ?? (run.createdAt === undefined ? now : run.createdAt + work);
    return [{ from: to - work, to, work }];
  });
  if (left <= 0) return 0;
  if (ended.length < ENOUGH_RUNS) return undefined;
  const lengths = ended.map(span => span.work);
  const mean = meanOf(lengths);
  const alive = runs.filter(run => runStateAlive(run.state));
  const working =
    alive.length === 0
      ? Array.from({ length: Math.min(atWork, left) }, () => 0)
      : alive
          .filter(run => isRunState(run.state, 'running'))
          .map(run => workOf(run, now) ?? 0)
          .slice(0, left);
  const atOnce = Math.min(workersOf(working, ended, mean, now), Math.max(workers, working.length, 1));
  const rest = (work: number): number => {
    const longer = lengths.filter(length => length > work);
    return longer.length === 0 ? 0 : meanOf(longer) - work;
  };
  const free = [...working.map(rest), ...Array.from({ length: atOnce }, () => 0)].slice(0, atOnce);
  return lastToEnd(free, left - working.length, mean);
}

/** When the last of some runs of one length ends, if each begins as soon as a worker is free. */
function lastToEnd(free: readonly number[], runs: number, length: number): number {
  const times = [...free].sort((a, b) => a - b);
  // Whole rounds at once: a grid may have millions of points.
  const rounds = Math.max(0, Math.floor(runs / times.length) - 1);
  let last = Math.max(...times);
  for (let index = 0; index < runs - rounds * times.length; index += 1) {
    const ends = (times.shift() ?? 0) + length;
    last = Math.max(last, ends);
    times.push(ends);
    times.sort((a, b) => a - b);
  }
  return last + rounds * length;
}
