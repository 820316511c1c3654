import type { CategoryColumn, Column } from '../columns/column.ts';
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
  return Float64Array.from(columns, (column, i) => correlation(column, target, kind, log[i] ?? false));
}

function correlation(column: Column, target: Float64Array, kind: Correlation, log: boolean): number {
  switch (column.kind) {
    case 'number':
      return ofNumbers(
        log ? column.values.map(value => (value > 0 ? Math.log(value) : NaN)) : column.values,
        target,
        kind,
      );
    case 'boolean':
      return ofNumbers(
        Float64Array.from(column.values, value => (value < 0 ? NaN : value)),
        target,
        kind,
      );
    case 'category':
      return strongest(ofCategories(column, target, kind));
  }
}

/** The correlation that is farthest from 0, the first of equal ones. */
function strongest(found: readonly number[]): number {
  let best = NaN;
  for (const each of found) if (Number.isNaN(best) || Math.abs(each) > Math.abs(best) + ROUNDING) best = each;
  return best;
}

/** The correlation of numbers; NaN among them: the run has none. */
function ofNumbers(side: Float64Array, target: Float64Array, kind: Correlation): number {
  const rows = [...side.keys()].filter(row => !Number.isNaN(side[row]));
  if (rows.length < 3) return NaN;
  const [x, y] = [prepared(side, rows, kind), prepared(target, rows, kind)];
  return ratio(product(x, y), product(x, x), product(y, y));
}

/**
 * The correlation of each category against all others, by name; of two, of the second alone. They are counted in one
 * go: a name of a folder for each run makes thousands.
 */
function ofCategories({ names, codes }: CategoryColumn, target: Float64Array, kind: Correlation): number[] {
  const rows = [...codes.keys()].filter(row => (codes[row] ?? -1) >= 0);
  if (rows.length < 3) return [NaN];
  const y = prepared(target, rows, kind);
  const [counts, sums] = [new Float64Array(names.length), new Float64Array(names.length)];
  for (const [place, row] of rows.entries()) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
    sums[code] = (sums[code] ?? 0) + (y[place] ?? 0);
  }
  const squares = product(y, y);
  const ordered = [...names.keys()].sort((a, b) => byCodePoint(names[a] ?? '', names[b] ?? ''));
  const shown = ordered.length === 2 ? ordered.slice(1) : ordered;
  return shown.map(code => {
    const share = (counts[code] ?? 0) / rows.length;
    // The squares of 1 for the category and 0 for the others, less their mean. Ranks of these are in line with them.
    return ratio(sums[code] ?? 0, rows.length * share * (1 - share), squares);
  });
}

/** What some rows have, or the ranks of it, less the mean. */
function prepared(numbers: Float64Array, rows: readonly number[], kind: Correlation): Float64Array {
  const own = Float64Array.from(rows, row => numbers[row] ?? NaN);
  return centered(kind === 'spearman' ? meanRanks(own) : own);
}

function ratio(products: number, xSquares: number, ySquares: number): number {
  const scale = Math.sqrt(xSquares) * Math.sqrt(ySquares);
  return scale > 0 ? Math.max(-1, Math.min(1, products / scale)) : NaN;
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
