import { endOfLine, endOfString } from './mask.ts';

/** How far brackets may reach: an unclosed bracket must not swallow the program. */
const LONGEST = 20_000;

/** The text from `start` to the bracket that closes the one before it; undefined where it is not closed. */
export function untilClosed(code: string, start: number): string | undefined {
  let depth = 1;
  for (let at = start; at < code.length && at - start < LONGEST; at = next(code, at)) {
    const sign = code[at] ?? '';
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign) && --depth === 0) return code.slice(start, at);
  }
  return undefined;
}

/** The parts between the commas outside brackets and strings, without empty ones. */
export function topItems(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at = next(text, at)) {
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    else if (sign === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  // A comment after a comma belongs to the argument before it.
  return parts
    .map(part => part.replace(/^(?:\s*#[^\n]*\n)+/, '').trim())
    .filter(part => part !== '' && !part.startsWith('#'));
}

/** The next offset to read: after a string or a comment that begins here, else one further. */
function next(text: string, at: number): number {
  const sign = text[at];
  if (sign === '#') return endOfLine(text, at);
  return sign === '"' || sign === "'" ? endOfString(text, at).end : at + 1;
}
