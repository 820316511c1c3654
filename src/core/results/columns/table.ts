import { type Column, rowsOf } from './column.ts';

/** A column and what it is called, such as `optimizer.lr`. */
export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

/** The runs of a table, all columns of which are equally long. */
export function rowCount(columns: readonly NamedColumn[]): number {
  const [first] = columns;
  return first ? rowsOf(first.column) : 0;
}
