import type { Column } from './column.ts';
import { toColumn } from './toColumn.ts';

/**
 * The column of some of its rows, in the order given. Its kind is that of the values on these rows: a column with one
 * text among numbers is numbers again without the text's row.
 */
export function pickRows(column: Column, rows: Int32Array): Column {
  switch (column.kind) {
    case 'number': {
      const nan = new Set(column.nanRows);
      const nanRows = nan.size === 0 ? new Uint32Array() : rowsWhere(rows, row => nan.has(row));
      return { kind: 'number', values: Float64Array.from(rows, row => column.values[row] ?? NaN), nanRows };
    }
    case 'boolean':
      return { kind: 'boolean', values: Int8Array.from(rows, row => column.values[row] ?? -1) };
    case 'category': {
      const values = column.names.map((name): unknown => JSON.parse(name));
      return toColumn(Array.from(rows, row => values[column.codes[row] ?? -1]));
    }
  }
}

/** The places in `rows` whose row passes. */
function rowsWhere(rows: Int32Array, passes: (row: number) => boolean): Uint32Array {
  return Uint32Array.from([...rows.keys()].filter(place => passes(rows[place] ?? -1)));
}
