import { likelyGoal } from '../../core/wandb/metricDirection.ts';

/** What only counts. */
const COUNTED = /^_|epoch|step|iter|batch|time|seconds/i;

/** What a sweep without a metric is most likely about, of what its runs have logged; undefined where it is nothing. */
export function likelyMetric(names: readonly string[]): string | undefined {
  const measured = names.filter(name => !COUNTED.test(name));
  return measured.find(name => likelyGoal(name) !== undefined) ?? measured[0] ?? names[0];
}
