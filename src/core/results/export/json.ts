import { type CellStyle, cellWriter } from '../columns/cellWriter.ts';
import type { NamedColumn } from '../columns/table.ts';

/** NaN and the infinities as W&B writes them (docs/facts/api.md). */
const STYLE: CellStyle = {
  missing: '',
  number: value => (Number.isFinite(value) ? String(value) : `"${value}"`),
  boolean: String,
  category: name => name,
};

/** The rows as a JSON list of objects, one a line; a missing value has no key. */
export function toJsonRows(columns: readonly NamedColumn[], rows: Int32Array): string {
  const writers = columns.map(({ name, column }) => {
    const write = cellWriter(column, STYLE);
    const key = JSON.stringify(name);
    return (row: number): string => {
      const value = write(row);
      return value === '' ? '' : `${key}: ${value}`;
    };
  });
  const objects = Array.from(
    rows,
    row =>
      `  {${writers
        .map(write => write(row))
        .filter(Boolean)
        .join(', ')}}`,
  );
  return objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`;
}
