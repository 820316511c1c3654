import { type CellStyle, cellWriter } from '../columns/cellWriter.ts';
import { categoryLabel } from '../columns/label.ts';
import type { NamedColumn } from '../columns/table.ts';

const STYLE: CellStyle = {
  missing: '',
  number: String,
  boolean: String,
  category: name => cell(categoryLabel(name)),
};

/** The rows as a Markdown table, numbers to the right. */
export function toMarkdown(columns: readonly NamedColumn[], rows: Int32Array): string {
  const writers = columns.map(({ column }) => cellWriter(column, STYLE));
  return [
    columns.map(({ name }) => cell(name)),
    columns.map(({ column }) => (column.kind === 'number' ? '---:' : '---')),
    ...Array.from(rows, row => writers.map(write => write(row))),
  ]
    .map(cells => `| ${cells.join(' | ')} |\n`)
    .join('');
}

/** Text that stays in its cell, and is shown as it is. */
function cell(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replace(/\r?\n|\r/g, ' ')
    .trim();
}
