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

/** Signs that begin no line, and that end none. */
const CLOSES = /[\p{Pe}\p{Pf}、。，．・：；！？ー々]/u;
const OPENS = /[\p{Ps}\p{Pi}]/u;

/**
 * Text in lines of at most so many places: broken at its spaces, and between wide characters, whose words have none. A
 * word that is longer stays whole. At least one line.
 */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap(line => wrappedLine(line, width));
}

function wrappedLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const part of unbreakable(line)) {
    const joined = current + part;
    if (current === '' || textWidth(joined.trimEnd()) <= width) current = joined;
    else {
      lines.push(current.trimEnd());
      current = part;
    }
  }
  return [...lines, current.trimEnd()];
}

/** The parts of a line that stay whole: words with the spaces behind them, and wide characters. */
function unbreakable(line: string): readonly string[] {
  const parts: string[] = [];
  let before = '';
  for (const sign of line) {
    const isWide = textWidth(before) > 1 && textWidth(sign) > 1 && !CLOSES.test(sign) && !OPENS.test(before);
    const breaks = before === ' ' ? sign !== ' ' : isWide;
    parts.push(breaks ? sign : (parts.pop() ?? '') + sign);
    before = sign;
  }
  return parts;
}
