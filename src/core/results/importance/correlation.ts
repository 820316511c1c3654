import type { Column } from '../columns/column.ts';
import { byCodePoint } from '../../python/values/byCodePoint.ts';
import type { Analysis } from './analysis.ts';

export type Correlation = 'pearson' | 'spearman';

/** Correlations this close are equal but for rounding. */
const ROUNDING = 1e-12;

/**
 * The correlation of each column with the metric, from -1 to 1, over the runs that have a value; NaN under three of
 * these, and where one side is constant. Booleans are 0 and 1. Of categories it is that of the one that correlates
 * most, against all others; of two categories the second by name is 1.
 *
 * @param log which columns to take the logarithm of, numbers up to 0 left out
 */
export function correlations(
  { columns, target }: Analysis,
  kind: Correlation,
  log: readonly boolean[] = [],
): Float64Array {
  return Float64Array.from(columns, (column, i) => strongest(indicators(column, log[i] ?? false), target, kind));
}

/** The correlation that is farthest from 0, the first of equal ones. */
function strongest(sides: readonly Float64Array[], target: Float64Array, kind: Correlation): number {
  let best = NaN;
  for (const side of sides) {
    const found = correlation(side, target, kind);
    if (Number.isNaN(best) || Math.abs(found) > Math.abs(best) + ROUNDING) best = found;
  }
  return best;
}

/** The numbers that stand for a column; NaN where a run has no value. */
function indicators(column: Column, log: boolean): Float64Array[] {
  switch (column.kind) {
    case 'number':
      return [log ? column.values.map(value => (value > 0 ? Math.log(value) : NaN)) : column.values];
    case 'boolean':
      return [Float64Array.from(column.values, value => (value < 0 ? NaN : value))];
    case 'category': {
      const codes = [...column.names.keys()].sort((a, b) => byCodePoint(column.names[a] ?? '', column.names[b] ?? ''));
      const shown = codes.length === 2 ? codes.slice(1) : codes;
      return shown.map(shownCode =>
        Float64Array.from(column.codes, code => (code < 0 ? NaN : code === shownCode ? 1 : 0)),
      );
    }
  }
}

function correlation(side: Float64Array, target: Float64Array, kind: Correlation): number {
  const rows = [...side.keys()].filter(row => !Number.isNaN(side[row]));
  if (rows.length < 3) return NaN;
  const pairs = [side, target].map(numbers => Float64Array.from(rows, row => numbers[row] ?? NaN));
  const [x, y] = pairs.map(numbers => centered(kind === 'spearman' ? meanRanks(numbers) : numbers));
  if (!x || !y) return NaN;
  const scale = Math.sqrt(product(x, x)) * Math.sqrt(product(y, y));
  return scale > 0 ? Math.max(-1, Math.min(1, product(x, y) / scale)) : NaN;
}

/** The numbers less their mean, from -1 to 1 so that no square overflows; all 0 where they are all equal. */
function centered(numbers: Float64Array): Float64Array {
  if (numbers.every(value => value === numbers[0])) return new Float64Array(numbers.length);
  const mean = numbers.reduce((sum, value) => sum + value / numbers.length, 0);
  const size = numbers.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 0);
  return numbers.map(value => (value - mean) / size);
}

function product(x: Float64Array, y: Float64Array): number {
  return x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
}

/** The ranks from 1; equal numbers share the mean of theirs. */
function meanRanks(numbers: Float64Array): Float64Array {
  const order = Uint32Array.from(numbers.keys()).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const ranks = new Float64Array(numbers.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && numbers[order[end] ?? 0] === numbers[order[start] ?? 0]) end++;
    for (const row of order.subarray(start, end)) ranks[row] = (start + 1 + end) / 2;
  }
  return ranks;
}
