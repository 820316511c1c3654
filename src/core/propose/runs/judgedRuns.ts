import { at } from '../../json.ts';
import { numberOf } from '../../results/columns/toColumn.ts';
import type { Metric } from '../../space/readMetric.ts';
import { FAILED_RUN_STATES, isRunState } from '../../wandb/runStates.ts';

/** A run of the sweep, or of an earlier one, as W&B has it. */
export interface TriedRun {
  readonly config: unknown;
  readonly summary: unknown;
  /** W&B's word; a run without one counts as finished. */
  readonly state?: string | undefined;
  /** Undefined = unknown. */
  readonly history?: LoggedMetric | undefined;
}

/** What a run logged of its metric. */
export interface LoggedMetric {
  /** Finite ones in the order in which they were logged; of a long history a sample. */
  readonly values: readonly number[];
  /** How many were logged. */
  readonly count: number;
}

/** How good a run was. */
export interface JudgedRun {
  readonly config: unknown;
  /** The metric, negated where it is maximized: less is better. NaN for a run that failed. */
  readonly loss: number;
  readonly ending: 'finished' | 'failed' | 'stopped';
  readonly history?: LoggedMetric | undefined;
}

/**
 * The runs that say something: finished ones with a finite metric, those that failed or whose metric is not finite, and
 * those that were stopped with a metric. Runs that go on and finished ones without the metric say nothing.
 */
export function judgeRuns(runs: readonly TriedRun[], { name, goal }: Metric): readonly JudgedRun[] {
  const sign = goal === 'maximize' ? -1 : 1;
  return runs.flatMap(({ config, summary, state, history }): JudgedRun[] => {
    if (isRunState(state, ...FAILED_RUN_STATES)) return [{ config, loss: NaN, ending: 'failed' }];
    const value = numberOf(valueAt(summary, name));
    if (value === undefined) return [];
    const isFinished = state === undefined || isRunState(state, 'finished');
    if (!isFinished && !isRunState(state, 'killed', 'preempted')) return [];
    if (!Number.isFinite(value)) return [{ config, loss: NaN, ending: 'failed' }];
    return [{ config, loss: sign * value, ending: isFinished ? 'finished' : 'stopped', history }];
  });
}

/** The value under a key, or at a path of keys with dots between them. */
function valueAt(summary: unknown, name: string): unknown {
  return at(summary, name) ?? at(summary, ...name.split('.'));
}

/** The finished runs, the best first. */
export function bestFirst(runs: readonly JudgedRun[]): readonly JudgedRun[] {
  return runs.filter(({ ending }) => ending === 'finished').toSorted((a, b) => a.loss - b.loss);
}

/**
 * What a model is to explain, a number a run, with mean 0 and variance 1; less is better. Losses count as multiples of
 * how far the best tenth is from the middle, those that are worse than the middle less and less: how bad a run was does
 * not matter. A stopped run has its last value, at best the middle's; a failed one NaN.
 */
export function toTargets(runs: readonly JudgedRun[]): Float64Array {
  const finished = bestFirst(runs).map(({ loss }) => loss);
  const quantile = (share: number): number => finished[Math.floor(share * (finished.length - 1))] ?? 0;
  const middle = quantile(0.5);
  const scale = middle - quantile(0.1) || (finished.at(-1) ?? 0) - middle || 1;
  return toStandard(
    Float64Array.from(runs, ({ loss, ending }) => {
      const place = ((ending === 'stopped' ? Math.max(loss, middle) : loss) - middle) / scale;
      return place > 0 ? Math.log1p(place) : place;
    }),
  );
}

/** The same numbers with mean 0 and variance 1, NaN left out. */
export function toStandard(values: Float64Array): Float64Array {
  const known = values.filter(value => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
  return values.map(value => (value - mean) / (Math.sqrt(variance) || 1));
}
