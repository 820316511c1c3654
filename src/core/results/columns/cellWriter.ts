import { type Column, isMissing } from './column.ts';

/** How the values of a column are written. */
export interface CellStyle {
  readonly missing: string;
  readonly number: (value: number) => string;
  readonly boolean: (value: boolean) => string;
  /** A category by its name, which is JSON text; asked once for each. */
  readonly category: (name: string) => string;
}

/** Writes the value of a row. */
export function cellWriter(column: Column, style: CellStyle): (row: number) => string {
  switch (column.kind) {
    case 'number':
      return row => (isMissing(column, row) ? style.missing : style.number(column.values[row] ?? NaN));
    case 'boolean':
      return row => (isMissing(column, row) ? style.missing : style.boolean(column.values[row] === 1));
    case 'category': {
      const texts = column.names.map(style.category);
      return row => texts[column.codes[row] ?? -1] ?? style.missing;
    }
  }
}
