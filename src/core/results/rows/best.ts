import type { Goal } from '../../wandb/goals.ts';

/** Whether a number is better than the best so far; an infinity or NaN never is. */
function isBetter(value: number, best: number, goal: Goal): boolean {
  if (!Number.isFinite(value)) return false;
  return Number.isNaN(best) || (goal === 'maximize' ? value > best : value < best);
}

/** The row with the best finite number, the first of equal ones; undefined if there is none. */
export function bestRow(metric: Float64Array, rows: Int32Array, goal: Goal): number | undefined {
  let best: number | undefined;
  for (const row of rows) {
    const record = best === undefined ? NaN : (metric[best] ?? NaN);
    if (isBetter(metric[row] ?? NaN, record, goal)) best = row;
  }
  return best;
}

/** The best finite number up to each of the rows, in their order; NaN before the first. */
export function bestSoFar(metric: Float64Array, rows: Int32Array, goal: Goal): Float64Array {
  let best = NaN;
  return Float64Array.from(rows, row => {
    const value = metric[row] ?? NaN;
    if (isBetter(value, best, goal)) best = value;
    return best;
  });
}
