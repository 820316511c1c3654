/** Characters of Chinese, Japanese and Korean, and pictures, fill two places of a terminal or an editor. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/gu;

/** How many places of a fixed-width font a string fills. */
export const textWidth = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

/** A text, filled up with spaces to so many places. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));

/** The start of a text, as far as it fits into so many places. */
export function fitted(text: string, width: number): string {
  let start = text;
  while (textWidth(start) > width) start = [...start].slice(0, -1).join('');
  return start;
}
