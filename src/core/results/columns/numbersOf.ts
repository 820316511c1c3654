import { type Column, rowsOf } from './column.ts';
import { numberOf } from './toColumn.ts';

/** The numbers of a column; NaN where a run has none or another value. */
export function numbersOf(column: Column): Float64Array {
  switch (column.kind) {
    case 'number':
      return column.values;
    case 'boolean':
      return new Float64Array(rowsOf(column)).fill(NaN);
    case 'category': {
      const numbers = column.names.map(name => numberOf(JSON.parse(name)) ?? NaN);
      return Float64Array.from(column.codes, code => numbers[code] ?? NaN);
    }
  }
}
