import type { RunTimes } from '../api/types.ts';
import { betweenRuns, type Span } from './betweenRuns.ts';
import type { Hardware } from '../results/forecast/hardware.ts';
import { outlook, type Outlook } from '../results/forecast/outlook.ts';
import { likelyLengths, meanLength, runLengths, workOf } from '../results/forecast/runLengths.ts';
import type { EarlyStops } from '../results/forecast/stopEarly.ts';
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
  readonly workers?: number | undefined;
  /** When poor runs are stopped early; undefined = never, or unknown. */
  readonly stops?: EarlyStops | undefined;
  /** How many runs have ended, for where `runs` holds only the newest of them. */
  readonly done?: number;
}

/** How far back runs tell how many work at a time, in mean lengths of a run: workers come and go. */
const RECENT_LENGTHS = 2;

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

/** How many runs work at a time: those at work now, and those that did a short while ago. */
function workersOf(working: readonly number[], runs: readonly RunTimes[], now: number): number {
  const ended = runs.flatMap(run => endedSpan(run, now) ?? []);
  if (ended.length === 0) return Math.max(working.length, 1);
  const mean = ended.reduce((sum, { from, to }) => sum + to - from, 0) / ended.length;
  const latest = working.length > 0 ? now : Math.max(...ended.map(span => span.to));
  const recent = ended.filter(span => span.to >= latest - RECENT_LENGTHS * mean);
  return Math.max(working.length, mostAtOnce([...recent, ...working.map(work => ({ from: now - work, to: now }))]), 1);
}

/** When a run worked; undefined for one that goes on, or will go on as another since it was preempted. */
function endedSpan(run: RunTimes, now: number): Span | undefined {
  const work = runStateAlive(run.state) || isRunState(run.state, 'preempted') ? undefined : workOf(run, now);
  if (work === undefined || work <= 0) return undefined;
  const to = run.heartbeatAt ?? (run.createdAt === undefined ? now : run.createdAt + work);
  return { made: run.createdAt, from: to - work, to };
}

function goingSpan(run: RunTimes, now: number): Span {
  return { made: run.createdAt, from: now - (workOf(run, now) ?? 0), to: Infinity };
}

/**
 * What a sweep still takes until its last run ends: from the runs' own times and how long a worker usually waits
 * between two of them, so that pauses do not count, on the workers that are seen at work. Undefined = too few runs have
 * ended to estimate from.
 */
export function timeLeft(
  { runs, left, atWork = 0, workers = Infinity, stops, done }: Workload,
  now: number,
  hardware: Hardware = {},
): Outlook | undefined {
  const alive = runs.filter(run => runStateAlive(run.state));
  const working =
    alive.length === 0
      ? Array.from({ length: Math.min(atWork, left) }, () => 0)
      : alive
          .filter(run => isRunState(run.state, 'running'))
          .map(run => workOf(run, now) ?? 0)
          .slice(0, left);
  const atOnce = Math.min(workersOf(working, runs, now), Math.max(workers, working.length, 1));
  const lengths = runLengths(runs, now);
  const begun = (done ?? lengths.ended.length) + working.length;
  const between = betweenRuns(
    runs.flatMap(run => (isRunState(run.state, 'running') ? goingSpan(run, now) : (endedSpan(run, now) ?? []))),
    meanLength(likelyLengths(lengths)),
  );
  const question = { lengths, runs: left - working.length, workers: atOnce, working, between };
  return outlook({ ...question, ...(stops && { stops: { ...stops, begun } }) }, hardware);
}
