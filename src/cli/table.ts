import { padded, textWidth } from '../core/textWidth.ts';
import { onOneLine } from '../core/plainLine.ts';

/** Rows as lines with their columns under one another, each cell on one line. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const plain = rows.map(row => row.map(onOneLine));
  const widths = (plain[0] ?? []).map((_, column) =>
    plain.reduce((most, row) => Math.max(most, textWidth(row[column] ?? '')), 0),
  );
  return plain.map(row =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
