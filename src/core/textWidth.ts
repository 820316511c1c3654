/**
 * What fills two places of a terminal or an editor: signs, kana, Hangul and punctuation of Chinese, Japanese and
 * Korean, full-width forms, and pictures (wide in Unicode's EastAsianWidth.txt).
 */
const WIDE = /[\u2e80-\u303e\u3041-\ua4cf\uff01-\uff60\p{Script=Hangul}\p{Script=Han}\p{Emoji_Presentation}]/gu;

/** How many places of a fixed-width font a string fills. */
export const textWidth = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

/** Text, filled up with spaces to so many places. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));

/** The start of text, as far as it fits into so many places. */
export function fitted(text: string, width: number): string {
  let start = text;
  while (textWidth(start) > width) start = [...start].slice(0, -1).join('');
  return start;
}
