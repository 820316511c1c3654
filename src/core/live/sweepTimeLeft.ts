import type { RunTimes, Sweep } from '../api/types.ts';
import { type Hardware, hardwareOf, type PriceList } from '../results/forecast/hardware.ts';
import type { Outlook } from '../results/forecast/outlook.ts';
import { runStateAlive } from '../wandb/runStates.ts';
import type { SweepConfig } from './sweepConfig.ts';
import { timeLeft } from './timeLeft.ts';

/** What a sweep's time left is told from, wherever it is told. */
export interface SweepAtWork {
  /** As far as it is known. */
  readonly sweep: Pick<Sweep, 'launchedAs'> | undefined;
  readonly config: SweepConfig;
  /** Its runs: those at work, and at least those that ended last. */
  readonly runs: readonly RunTimes[];
  /** How many runs have ended, are expected in all, and are at work, by whatever tells best. */
  readonly done: number;
  readonly expected: number;
  readonly running?: number | undefined;
  /** What the runs work on. */
  readonly hardware?: Hardware | undefined;
}

/** The runs that ended last tell best how long one takes now, and all who tell the time take as many. */
const ENDED_LAST = 30;
const MOST_AT_WORK = 50;

/** What a running sweep still takes; undefined = all its runs have ended, or too few have to estimate from. */
export function sweepTimeLeft(
  { sweep, config, runs, done, expected, running = 0, hardware }: SweepAtWork,
  now: number,
): Outlook | undefined {
  if (expected <= done) return undefined;
  const newest = (isAlive: boolean, most: number): readonly RunTimes[] =>
    runs
      .filter(run => runStateAlive(run.state) === isAlive)
      .toSorted((a, b) => (b.heartbeatAt ?? 0) - (a.heartbeatAt ?? 0))
      .slice(0, most);
  return timeLeft(
    {
      runs: [...newest(true, MOST_AT_WORK), ...newest(false, ENDED_LAST)],
      left: expected - done,
      atWork: running,
      done,
      workers: sweep?.launchedAs?.numWorkers,
      stops: config.stops,
    },
    now,
    hardware,
  );
}

/** How many runs a sweep will have in all; undefined = unknown, or without an end. */
export function runsExpected(
  sweep: Pick<Sweep, 'runCountExpected'> | undefined,
  { runCap, gridSize }: SweepConfig,
): number | undefined {
  return sweep?.runCountExpected ?? runCap ?? gridSize;
}

/** What a sweep's runs work on: as they say themselves, or else as it was known when the sweep was launched. */
export function sweepHardware(
  runs: readonly RunTimes[],
  { expected, priceList }: { readonly expected?: Outlook | undefined; readonly priceList?: PriceList | undefined },
  now: number,
): Hardware {
  return { ...hardwareIn(expected), ...(priceList && hardwareOf(runs, priceList, now)) };
}

function hardwareIn(expected: Outlook | undefined): Hardware {
  if (!expected) return {};
  const { work, gpuHours, cost } = expected;
  const hours = work.middle / 3_600_000;
  return {
    ...(gpuHours && { gpus: gpuHours.middle / hours }),
    ...(cost && { hourly: { price: cost.middle / hours, currency: cost.currency } }),
  };
}
