import type { CategoryColumn, Column } from './column.ts';
import { cellValues } from './cellValues.ts';
import { toColumn } from './toColumn.ts';

/** A column of some runs; without one, so many runs have no value. */
export interface ColumnPart {
  readonly rows: number;
  readonly column?: Column | undefined;
}

/** The column of all runs of several tables, one table under the other. */
export function stackColumns(parts: readonly ColumnPart[]): Column {
  const [first] = parts;
  if (parts.length === 1 && first?.column) return first.column;
  return toColumn(parts.flatMap(({ rows, column }) => (column ? cellValues(column) : Array.from({ length: rows }))));
}

/** A column that says the same of each run of a table. */
export function sameInAll(value: string, rows: number): CategoryColumn {
  return { kind: 'category', names: [JSON.stringify(value)], codes: new Int32Array(rows) };
}
