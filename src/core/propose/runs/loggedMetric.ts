import { numberOf } from '../../results/columns/toColumn.ts';
import type { LoggedMetric } from './judgedRuns.ts';

/**
 * What a run logged of its metric, by the values as W&B has them: those that are no finite number do not count, as
 * `early_terminate` does not count them. `count`: how many there are where the values are a sample.
 */
export function loggedMetric(logged: readonly unknown[], count?: number): LoggedMetric {
  const values = logged.map(numberOf).filter((value): value is number => value !== undefined && Number.isFinite(value));
  return { values, count: Math.max(count ?? 0, values.length) };
}
