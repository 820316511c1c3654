import { type Column, isMissing, rowsOf } from './column.ts';

/** The values of a column as JSON has them, a value a run; undefined where a run has none. */
export function cellValues(column: Column): readonly unknown[] {
  const value = cellReader(column);
  return Array.from({ length: rowsOf(column) }, (_, row) => value(row));
}

/** Reads a value of a column as JSON has it: NaN and the infinities as W&B's words for them. */
export function cellReader(column: Column): (row: number) => unknown {
  switch (column.kind) {
    case 'number':
      return row => {
        const value = column.values[row] ?? NaN;
        if (Number.isFinite(value)) return value;
        return isMissing(column, row) ? undefined : String(value);
      };
    case 'boolean':
      return row => (isMissing(column, row) ? undefined : column.values[row] === 1);
    case 'category': {
      const values = column.names.map((name): unknown => JSON.parse(name));
      return row => values[column.codes[row] ?? -1];
    }
  }
}
