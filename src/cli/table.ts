import { onOneLine } from '../core/tools/foreign.ts';

/** Characters of Chinese, Japanese and Korean, and pictures, fill two places of a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/gu;

/** How many places a text fills in a terminal. */
const widthOf = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

/** Rows as lines with their columns under one another, each cell on one line. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const plain = rows.map(row => row.map(onOneLine));
  const widths = (plain[0] ?? []).map((_, column) => Math.max(...plain.map(row => widthOf(row[column] ?? ''))));
  return plain.map(row =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}
