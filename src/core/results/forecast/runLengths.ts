import type { RunTimes } from '../../api/types.ts';
import { isRunState, runStateAlive } from '../../wandb/runStates.ts';

/** How long runs took, in milliseconds: those that ended, and those at work so far. */
export interface RunLengths {
  readonly ended: readonly number[];
  /** How long each run at work has worked: it ends later than this. */
  readonly working: readonly number[];
}

/**
 * How long a run has worked, in milliseconds: what the server counts, which leaves out waiting; without it, from its
 * start to its last report. Undefined = unknown.
 */
export function workOf({ state, createdAt, heartbeatAt, computeSeconds }: RunTimes, now: number): number | undefined {
  if (computeSeconds !== undefined && computeSeconds > 0) return computeSeconds * 1000;
  const to = runStateAlive(state) ? now : heartbeatAt;
  return createdAt === undefined || to === undefined ? undefined : Math.max(0, to - createdAt);
}

/** The lengths of some runs; those that were preempted work again as others, and do not count. */
export function runLengths(runs: readonly RunTimes[], now: number): RunLengths {
  const lengthsOf = (chosen: readonly RunTimes[]): readonly number[] =>
    chosen.flatMap(run => workOf(run, now) ?? []).filter(length => length > 0);
  return {
    ended: lengthsOf(runs.filter(run => !runStateAlive(run.state) && !isRunState(run.state, 'preempted'))),
    working: lengthsOf(runs.filter(run => isRunState(run.state, 'running'))),
  };
}

/**
 * The lengths that runs have in the end, each with its share, longest last: those of the ended runs, with more weight
 * for those longer than a run at work is already (Kaplan and Meier's estimate). The first to end are the short ones, so
 * that their mean alone is too short.
 */
export function likelyLengths({ ended, working }: RunLengths): readonly Likely[] {
  const events = [
    ...ended.map(length => ({ length, isEnd: true })),
    ...working.map(length => ({ length, isEnd: false })),
  ].sort((a, b) => a.length - b.length || Number(b.isEnd) - Number(a.isEnd));
  let survive = 1;
  const likely = events.flatMap(({ length, isEnd }, index): readonly Likely[] => {
    if (!isEnd) return [];
    const share = survive / (events.length - index);
    survive -= share;
    return [{ length, share }];
  });
  // Runs at work that are longer than every ended one: as much longer again as the mean of all says.
  if (survive > 1e-9) {
    const longest = events.at(-1)?.length ?? 0;
    const rest = exponentialMean(ended, working);
    likely.push({ length: longest + Math.min(rest, longest) / 2, share: survive });
  }
  return likely;
}

/** A length with its share of all runs. */
export interface Likely {
  readonly length: number;
  readonly share: number;
}

/** The mean length where runs end at any time alike: all time worked by the number of ends. */
function exponentialMean(ended: readonly number[], working: readonly number[]): number {
  const sum = [...ended, ...working].reduce((total, length) => total + length, 0);
  return sum / Math.max(1, ended.length);
}

/** The mean of likely lengths. */
export function meanLength(likely: readonly Likely[]): number {
  const shares = likely.reduce((sum, { share }) => sum + share, 0);
  return likely.reduce((sum, { length, share }) => sum + length * share, 0) / Math.max(shares, Number.MIN_VALUE);
}

/** The length that a share of the runs stays under. */
export function lengthAt(likely: readonly Likely[], quantile: number): number {
  const shares = likely.reduce((sum, { share }) => sum + share, 0);
  let reached = 0;
  for (const { length, share } of likely) {
    reached += share;
    if (reached >= quantile * shares - 1e-9) return length;
  }
  return likely.at(-1)?.length ?? 0;
}
