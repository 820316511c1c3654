import { at } from '../../json.ts';
import type { Run } from '../../api/types.ts';
import type { SweepConfig } from '../../live/sweepConfig.ts';

/** A value in an object that keeps `a.b` under that name or nested. */
export const inBag = (bag: Readonly<Record<string, unknown>>, names: readonly string[]): unknown =>
  bag[names.join('.')] ?? at(bag, ...names);

/** The number that a run's summary holds for a metric; undefined = none (yet). */
export function metricOf(run: Run, metric: string | undefined): number | undefined {
  const value = metric === undefined ? undefined : inBag(run.summary, metric.split('.'));
  return typeof value === 'number' ? value : undefined;
}

/**
 * Runs with the best value first, then those without one, the newest first; without a metric only the newest first.
 */
export function bestRunsFirst(runs: readonly Run[], config: SweepConfig | undefined): readonly Run[] {
  const sign = config?.goal === 'maximize' ? -1 : 1;
  const rank = (run: Run): number => {
    const value = metricOf(run, config?.metric);
    return value === undefined ? Infinity : sign * value;
  };
  const ranked = new Map(runs.map(run => [run, rank(run)]));
  const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
  return [...runs].sort(
    (a, b) => compare(ranked.get(a) ?? Infinity, ranked.get(b) ?? Infinity) || (b.createdAt ?? 0) - (a.createdAt ?? 0),
  );
}
