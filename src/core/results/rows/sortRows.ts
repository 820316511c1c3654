import type { CategoryColumn, Column } from '../columns/column.ts';
import { categoryLabel } from '../columns/label.ts';
import { naturalOrder } from './naturalOrder.ts';

/**
 * The rows in the order of a column, equal ones as they were. Rows without a value, and with NaN, come last whether it
 * goes up or down.
 */
export function sortRows(column: Column, rows: Int32Array, descending = false): Int32Array {
  return sortByRank(ranksOf(column), rows, descending);
}

/** The same for columns that are sorted by again and again: each is put in order once. */
export class RowSorter {
  private readonly known = new WeakMap<Column, Ranks>();

  sort(column: Column, rows: Int32Array, descending: boolean): Int32Array {
    this.prepare(column);
    return sortByRank(this.known.get(column) ?? ranksOf(column), rows, descending);
  }

  /** Puts a column in order ahead of time. */
  prepare(column: Column): void {
    if (!this.known.has(column)) this.known.set(column, ranksOf(column));
  }
}

/** The place of each row's value among the different values of a column. */
interface Ranks {
  /** `count` where the row has none. */
  readonly ranks: Uint32Array;
  readonly count: number;
}

function ranksOf(column: Column): Ranks {
  switch (column.kind) {
    case 'number':
      return numberRanks(column.values);
    case 'boolean':
      return { ranks: Uint32Array.from(column.values, value => (value < 0 ? 2 : value)), count: 2 };
    case 'category': {
      const places = categoryPlaces(column);
      const count = column.names.length;
      return { ranks: Uint32Array.from(column.codes, code => places[code] ?? count), count };
    }
  }
}

function numberRanks(values: Float64Array): Ranks {
  // Without a function that compares, engines sort numbers ten times as fast; NaN come last.
  const sorted = values.toSorted();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] ?? NaN;
    if (Number.isNaN(value)) break;
    if (count === 0 || value !== sorted[count - 1]) sorted[count++] = value;
  }
  const ranks = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    ranks[row] = Number.isNaN(value) ? count : placeIn(sorted, count, value);
  }
  return { ranks, count };
}

/** The place of a value among the first `count` sorted ones. */
function placeIn(sorted: Float64Array, count: number, value: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Counts how many rows have each rank, so that each row's place is known. */
function sortByRank({ ranks, count }: Ranks, rows: Int32Array, descending: boolean): Int32Array {
  const slotOf = (row: number): number => {
    const rank = ranks[row] ?? count;
    return descending && rank < count ? count - 1 - rank : rank;
  };
  const next = new Uint32Array(count + 2);
  for (const row of rows) {
    const after = slotOf(row) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let i = 1; i < next.length; i++) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
  const order = new Int32Array(rows.length);
  for (const row of rows) {
    const slot = slotOf(row);
    const place = next[slot] ?? 0;
    order[place] = row;
    next[slot] = place + 1;
  }
  return order;
}

/** The place of each category: numbers by size, then the rest as people sort, so that `v2` comes before `v10`. */
export function categoryPlaces({ names }: CategoryColumn): Float64Array {
  const numbers = Float64Array.from(names, Number);
  const codes = names.map((_, code) => code);
  const isNumber = (code: number): boolean => !Number.isNaN(numbers[code]);
  const others = codes.filter(code => !isNumber(code));
  const ordered = [
    ...codes.filter(isNumber).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0)),
    ...Array.from(naturalOrder(others.map(code => categoryLabel(names[code] ?? ''))), place => others[place] ?? 0),
  ];
  const places = new Float64Array(names.length);
  for (const [place, code] of ordered.entries()) places[code] = place;
  return places;
}
