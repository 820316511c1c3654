import { type Column, isMissing } from '../columns/column.ts';

/** Whether a column tells rows apart in nothing: all have the same value, or none has one. Not for a single row. */
export function isConstant(column: Column, rows: Int32Array): boolean {
  const [first] = rows;
  return first !== undefined && rows.length > 1 && rows.every(row => isSame(column, first, row));
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
