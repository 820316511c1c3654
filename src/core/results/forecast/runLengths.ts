import type { RunTimes } from '../../api/types.ts';
import type { Random } from '../../random.ts';
import { isRunState, runStateAlive } from '../../wandb/runStates.ts';

/** How long runs took, in milliseconds: those that ended, and those at work so far. */
export interface RunLengths {
  readonly ended: readonly number[];
  /** How long each run at work has worked: it ends later than this. */
  readonly working: readonly number[];
  /** When each of them began, where that is known. */
  readonly begun?: { readonly ended: readonly number[]; readonly working: readonly number[] };
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
  const worked = (chosen: readonly RunTimes[]): readonly { readonly length: number; readonly at: number }[] =>
    chosen.flatMap(run => {
      const length = workOf(run, now) ?? 0;
      const to = runStateAlive(run.state) ? now : run.heartbeatAt;
      return length > 0 ? [{ length, at: to === undefined ? (run.createdAt ?? 0) : to - length }] : [];
    });
  const ended = worked(runs.filter(run => !runStateAlive(run.state) && !isRunState(run.state, 'preempted')));
  const working = worked(runs.filter(run => isRunState(run.state, 'running')));
  return {
    ended: ended.map(({ length }) => length),
    working: working.map(({ length }) => length),
    begun: { ended: ended.map(({ at }) => at), working: working.map(({ at }) => at) },
  };
}

/**
 * The lengths that runs have in the end, each with its share, longest last: those of the ended runs, with more weight
 * for those longer than a run at work is already (Kaplan and Meier's estimate). The first to end are the short ones, so
 * that their mean alone is too short.
 */
export function likelyLengths(lengths: RunLengths): readonly Likely[] {
  return likelyOf(eventsOf(lengths));
}

/** The same of samples that the lengths could have come from, so that it shows how sure they are. */
export function resampler(lengths: RunLengths): (random: Random) => readonly Likely[] {
  const events = eventsOf(lengths);
  const ends = events.flatMap(({ isEnd }, index) => (isEnd ? [index] : []));
  return random => {
    const counts = events.map(({ isEnd }): number => (isEnd ? 0 : 1));
    for (let left = ends.length; left > 0; left -= 1) {
      const place = ends[Math.floor(random() * ends.length)] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    return likelyOf(events, counts);
  };
}

/** A run's length, ascending: it ended then, or has worked so long. */
interface LengthEvent {
  readonly length: number;
  readonly isEnd: boolean;
}

function eventsOf({ ended, working }: RunLengths): readonly LengthEvent[] {
  return [...ended.map(length => ({ length, isEnd: true })), ...working.map(length => ({ length, isEnd: false }))].sort(
    (a, b) => a.length - b.length || Number(b.isEnd) - Number(a.isEnd),
  );
}

/** `counts`: how often each event counts; once without it. */
function likelyOf(events: readonly LengthEvent[], counts: readonly number[] = events.map(() => 1)): readonly Likely[] {
  const likely: Likely[] = [];
  let rest = counts.reduce((sum, count) => sum + count, 0);
  let survive = 1;
  let [worked, ends, longest] = [0, 0, 0];
  for (const [index, { length, isEnd }] of events.entries()) {
    const count = counts[index] ?? 0;
    if (count === 0) continue;
    worked += length * count;
    longest = length;
    if (isEnd) {
      const share = (survive * count) / rest;
      likely.push({ length, share });
      survive -= share;
      ends += count;
    }
    rest -= count;
  }
  // Runs at work that are longer than every ended one: as much longer again as the mean of all says, where runs end at
  // any time alike.
  const mean = worked / Math.max(1, ends);
  if (survive > 1e-9) likely.push({ length: longest + Math.min(mean, longest) / 2, share: survive });
  return likely;
}

/** A length with its share of all runs. */
export interface Likely {
  readonly length: number;
  readonly share: number;
}

/** The mean of likely lengths. */
export function meanLength(likely: readonly Likely[]): number {
  const shares = likely.reduce((sum, { share }) => sum + share, 0);
  return likely.reduce((sum, { length, share }) => sum + length * share, 0) / Math.max(shares, Number.MIN_VALUE);
}

/** Gives the length that a share of the runs stays under. */
export function lengthsBy(likely: readonly Likely[]): (share: number) => number {
  let sum = 0;
  const reached = likely.map(({ share }) => (sum += share));
  return share => {
    const wanted = share * sum - 1e-9;
    let [low, high] = [0, reached.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reached[middle] ?? Infinity) >= wanted) high = middle;
      else low = middle + 1;
    }
    return likely[low]?.length ?? 0;
  };
}
