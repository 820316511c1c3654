import { type Column, isMissing } from '../columns/column.ts';

/** Whether a column tells rows apart in nothing: all have the same value, or none has one. One row tells. */
export function isConstant(column: Column, rows: Int32Array): boolean {
  const [first] = rows;
  if (first === undefined) return false;
  return rows.length === 1 ? isMissing(column, first) : rows.every(row => isSame(column, first, row));
}

/** Whether no row has a value in a column. */
export function isEmpty(column: Column): boolean {
  switch (column.kind) {
    case 'number':
      return column.nanRows.length === 0 && column.values.every(Number.isNaN);
    case 'boolean':
      return column.values.every(value => value < 0);
    case 'category':
      return column.codes.every(code => code < 0);
  }
}

function isSame(column: Column, a: number, b: number): boolean {
  switch (column.kind) {
    case 'number':
      return Object.is(column.values[a], column.values[b]) && isMissing(column, a) === isMissing(column, b);
    case 'boolean':
      return column.values[a] === column.values[b];
    case 'category':
      return column.codes[a] === column.codes[b];
  }
}
