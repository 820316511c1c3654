import type { CategoryColumn, Column } from '../columns/column.ts';
import { categoryLabel } from '../columns/label.ts';
import { naturalOrder } from './naturalOrder.ts';

/**
 * The rows in the order of a column, equal ones as they were. Rows without a value, and with NaN, come last whether it
 * goes up or down.
 */
export function sortRows(column: Column, rows: Int32Array, descending = false): Int32Array {
  const keys = sortKeys(column);
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [keys[a] ?? NaN, keys[b] ?? NaN];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    return left === right ? 0 : left < right ? -sign : sign;
  });
}

/** A number a row that sorts as its value does; NaN without one. */
function sortKeys(column: Column): ArrayLike<number> {
  switch (column.kind) {
    case 'number':
      return column.values;
    case 'boolean':
      return Float64Array.from(column.values, value => (value < 0 ? NaN : value));
    case 'category': {
      const places = categoryPlaces(column);
      return Float64Array.from(column.codes, code => places[code] ?? NaN);
    }
  }
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
