import { type CellStyle, cellWriter } from '../columns/cellWriter.ts';
import { categoryLabel } from '../columns/label.ts';
import type { NamedColumn } from '../columns/table.ts';

const STYLE: CellStyle = {
  missing: '',
  number: String,
  boolean: String,
  category: name => field(categoryLabel(name)),
};

/** The rows as CSV (RFC 4180) with the names of the columns; a missing value is empty, an empty string quoted. */
export function toCsv(columns: readonly NamedColumn[], rows: Int32Array): string {
  const writers = columns.map(({ column }) => cellWriter(column, STYLE));
  const lines = Array.from(rows, row => writers.map(write => write(row)).join(','));
  return [columns.map(({ name }) => field(name)).join(','), ...lines].map(line => `${line}\n`).join('');
}

function field(text: string): string {
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
