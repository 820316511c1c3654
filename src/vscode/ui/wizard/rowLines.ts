import { textWidth } from '../../../core/textWidth.ts';

/** What fits into the first line of a row of a quick pick after its icon, in widths of a Latin letter. */
export const ROW = 80;
/** What fits below it. */
export const BELOW = 84;

/** Signs that need no spaces between them. */
const SIGN = '[\\u2e80-\\u9fff\\uac00-\\ud7af\\uff01-\\uff60]';
/** Such a sign with the punctuation after it, or a word, with the spaces after it. */
const PIECE = new RegExp(`${SIGN}[、。）」』】，．！？：；ー]*\\s*|(?:(?!${SIGN})\\S)+\\s*`, 'gu');

/** Text in lines, the first of at most one width, the others of another; what has no place to break is cut there. */
export function inLines(text: string, first: number, others: number): readonly [string, ...string[]] {
  const lines: [string, ...string[]] = [''];
  for (const piece of text.match(PIECE)?.flatMap(each => pieces(each, others)) ?? []) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && textWidth((last + piece).trimEnd()) > (lines.length === 1 ? first : others)) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines.map(line => line.trimEnd()) as [string, ...string[]];
}

/** A word that is wider than a line, in pieces that are not. */
function pieces(word: string, most: number): readonly string[] {
  if (textWidth(word.trimEnd()) <= most) return [word];
  const [head, tail] = [word.slice(0, most), word.slice(most)];
  return [head, ...(tail === '' ? [] : pieces(tail, most))];
}
