import type { Run, Sweep, SweepProgress } from '../../api/types.ts';
import { aboutText } from '../../duration.ts';
import { runDuration, runIsAlive } from '../../live/runLife.ts';
import type { SweepConfig } from '../../live/sweepConfig.ts';
import { isSweepState } from '../../wandb/sweepStates.ts';

export interface Counts {
  /** Ended in whatever way; undefined = not known. */
  readonly done?: number;
  readonly running?: number;
  readonly failed?: number;
  readonly total?: number;
  /** Size of the grid or run_cap; undefined = no end, or not known. */
  readonly expected?: number;
}

/** How many runs of a sweep are where: from its progress where that is loaded, else what the sweep itself says. */
export function countsOf(sweep: Sweep, config: SweepConfig, progress: SweepProgress | undefined): Counts {
  const total = progress?.total ?? sweep.runCount;
  const running = progress?.running;
  return {
    total,
    running,
    failed: progress?.failed,
    expected: sweep.runCountExpected ?? config.runCap,
    done: total === undefined || running === undefined ? undefined : Math.max(0, total - running),
  };
}

/** `12 of 96 runs done, 4 running, 1 failed`; undefined = nothing is known. */
export function countsText(counts: Counts): string | undefined {
  const { done, running = 0, failed = 0, total, expected } = counts;
  const of = expected === undefined ? '' : ` of ${String(expected)}`;
  const noun = (expected ?? done ?? total) === 1 ? 'run' : 'runs';
  if (done === undefined) return total === undefined ? undefined : `${String(total)}${of} ${noun}`;
  return [
    `${String(done)}${of} ${noun} done`,
    running > 0 ? `${String(running)} running` : '',
    failed > 0 ? `${String(failed)} failed` : '',
  ]
    .filter(part => part !== '')
    .join(', ');
}

/** Fewer ended runs than this say nothing about the others. */
const ENOUGH_RUNS = 2;

/**
 * How long a running sweep takes until its last expected run, in words; undefined = no end is known, or too little to guess from.
 * From the mean length of the ended runs at hand where there are some, else from the pace since the sweep was made.
 */
export function timeLeft(
  sweep: Sweep,
  counts: Counts,
  runs: readonly Run[] | undefined,
  now: number,
): string | undefined {
  const { done, running = 0, expected } = counts;
  if (!isSweepState(sweep.state, 'RUNNING') || done === undefined || expected === undefined || expected <= done)
    return undefined;
  const lengths = (runs ?? [])
    .filter(run => !runIsAlive(run))
    .map(run => runDuration(run, now))
    .filter(ms => ms !== undefined);
  const left = expected - done;
  if (lengths.length >= ENOUGH_RUNS) {
    const mean = lengths.reduce((sum, ms) => sum + ms, 0) / lengths.length;
    return `${aboutText((mean * left) / Math.max(1, running))} left`;
  }
  if (done < ENOUGH_RUNS || sweep.createdAt === undefined || now <= sweep.createdAt) return undefined;
  return `${aboutText(((now - sweep.createdAt) / done) * left)} left`;
}
