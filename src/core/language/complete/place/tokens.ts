export interface KeyToken {
  readonly name: string;
  readonly start: number;
  /** After the closing quote, if there is one. */
  readonly end: number;
  readonly colon: number;
  readonly quote: '"' | "'" | '';
}

/** The offset of the line break after `at`, or the length of the text. */
export function endOfLine(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

/** Skips spaces and tabs. */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/**
 * The block key that starts at an offset, its colon followed by a blank or the line's end; undefined for anything else.
 */
export function keyAt(text: string, at: number, end: number): KeyToken | undefined {
  const sign = text[at];
  if (sign === '"' || sign === "'") {
    const stop = closing(text, at, end);
    if (stop === undefined) return undefined;
    const colon = skipBlanks(text, stop, end);
    if (text[colon] !== ':' || !blankOrEnd(text, colon + 1, end)) return undefined;
    return { name: text.slice(at + 1, stop - 1), start: at, end: stop, colon, quote: sign };
  }
  for (let colon = at; colon < end; colon++) {
    if (text[colon] === '#' && colon > at && (text[colon - 1] === ' ' || text[colon - 1] === '\t')) return undefined;
    if (text[colon] !== ':' || !blankOrEnd(text, colon + 1, end)) continue;
    let stop = colon;
    while (stop > at && (text[stop - 1] === ' ' || text[stop - 1] === '\t')) stop--;
    return stop > at ? { name: text.slice(at, stop), start: at, end: stop, colon, quote: '' } : undefined;
  }
  return undefined;
}

function blankOrEnd(text: string, at: number, end: number): boolean {
  return at >= end || text[at] === ' ' || text[at] === '\t';
}

/** After the closing quote, if it is before `end`. */
function closing(text: string, at: number, end: number): number | undefined {
  const quote = text[at];
  for (let i = at + 1; i < end; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === "'") i++;
      else return i + 1;
    }
  }
  return undefined;
}

/**
 * After the closing quote. A quote that is being typed (the cursor on its line, none closing there) ends with its line.
 */
export function quotedEnd(text: string, at: number, endOfItsLine: number, cursor: number): number {
  const onLine = closing(text, at, endOfItsLine);
  if (onLine !== undefined) return onLine;
  if (cursor > at && cursor <= endOfItsLine) return endOfItsLine;
  return closing(text, at, text.length) ?? endOfItsLine;
}

/** The start of the line after the one that holds `at`; past the end of the text for the last line. */
export function nextLine(text: string, at: number): number {
  const end = endOfLine(text, at);
  return end >= text.length ? text.length + 1 : end + (text.startsWith('\r\n', end) ? 2 : 1);
}

/** Skips spaces, which make up an indentation; a tab does not. */
export function skipSpaces(text: string, at: number, end: number): number {
  while (at < end && text[at] === ' ') at++;
  return at;
}

/** The end of a plain scalar on its line: before a comment, without trailing blanks. */
export function plainEnd(text: string, at: number, end: number): number {
  const comment = /[ \t]#/.exec(text.slice(at, end));
  let stop = comment ? at + comment.index : end;
  while (stop > at && (text[stop - 1] === ' ' || text[stop - 1] === '\t')) stop--;
  return stop;
}
