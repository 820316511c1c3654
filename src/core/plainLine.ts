/** What breaks a line, moves a terminal's cursor, or hides or turns around what stands beside it. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu;

/** The text on one line with its spaces: a name with line breaks could look like lines of ours. */
export function onOneLine(text: string): string {
  return text.replace(HIDDEN, ' ');
}

/** The same, with one space between words and none around them. */
export function plainLine(text: string): string {
  return onOneLine(text).replace(/\s+/g, ' ').trim();
}
