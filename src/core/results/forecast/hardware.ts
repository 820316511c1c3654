import type { RunTimes } from '../../api/types.ts';
import { type Prices, priceOfGpus, priceOfMachine } from './prices.ts';
import { workOf } from './runLengths.ts';

/** What runs work on. Undefined = unknown. */
export interface Hardware {
  /** How many GPUs a run has; a long run counts for more. */
  readonly gpus?: number;
  /** What an hour of a run costs, and in which currency. */
  readonly hourly?: { readonly price: number; readonly currency: string };
}

/** What is known besides runs. */
export interface PriceList {
  readonly prices: Prices;
  /** Names of the machine that all runs work on, such as its queue and its type. */
  readonly machines: readonly string[];
}

/**
 * What some runs worked on, and so what others like them will. A price is given only where one is set for all runs
 * that tell their hardware; that of a machine counts before those of its GPUs.
 */
export function hardwareOf(runs: readonly RunTimes[], { prices, machines }: PriceList, now: number): Hardware {
  const told = runs.flatMap(run => {
    const work = workOf(run, now) ?? 0;
    return run.hardware && work > 0 ? [{ run, work, gpus: countOf(run.hardware) }] : [];
  });
  const total = told.reduce((sum, { work }) => sum + work, 0);
  const mean = (of: (each: (typeof told)[number]) => number): number =>
    told.reduce((sum, each) => sum + each.work * of(each), 0) / total;
  const onGpus = told.every(({ run }) => priceOfGpus(prices, run) !== undefined);
  const price =
    priceOfMachine(prices, machines) ??
    (told.length > 0 && onGpus ? mean(({ run }) => priceOfGpus(prices, run) ?? 0) : undefined);
  return {
    ...(told.length > 0 && { gpus: mean(({ gpus }) => gpus) }),
    ...(price !== undefined && { hourly: { price, currency: prices.currency } }),
  };
}

function countOf({ gpu, gpuCount }: NonNullable<RunTimes['hardware']>): number {
  return gpuCount ?? (gpu === undefined ? 0 : 1);
}
