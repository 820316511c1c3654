import * as l10n from '@vscode/l10n';
import { isBreak, SPACE, TAB, isBreakOrEnd } from './charClasses.ts';
import type { Source } from './source.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\x08',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\x0b',
  f: '\x0c',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '\\': '\\',
  '/': '/',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

export interface QuotedScalar {
  readonly text: string;
  readonly end: number;
  readonly problem?: { readonly message: string; readonly start: number; readonly end: number };
}

/**
 * Reads a quoted scalar from its opening quote on (PyYAML scanner, flow scalars).
 * A quote that is never closed ends, for recovery, at the end of its first line.
 */
export function scanQuoted(source: Source): QuotedScalar {
  const { text } = source;
  const start = source.pos;
  const quote = source.peek();
  const double = quote === 0x22;
  const chunks: string[] = [];
  const begin = { pos: source.pos, line: source.line, lineStart: source.lineStart };
  const unclosed = (message: string): QuotedScalar => {
    Object.assign(source, begin);
    let end = start + 1;
    while (!isBreakOrEnd(text.charCodeAt(end))) end++;
    source.pos = end;
    return { text: text.slice(start + 1, end), end, problem: { message, start, end } };
  };
  let problem: QuotedScalar['problem'];
  source.pos++;
  for (;;) {
    const code = source.peek();
    if (code === quote) {
      if (double || source.peek(1) !== 0x27) break;
      chunks.push("'");
      source.pos += 2;
    } else if (code === SPACE || code === TAB || isBreak(code)) {
      const from = source.pos;
      while (source.peek() === SPACE || source.peek() === TAB) source.pos++;
      if (!isBreak(source.peek())) {
        chunks.push(text.slice(from, source.pos));
        continue;
      }
      const kept = source.takeBreak();
      const breaks = takeBreaks(source);
      if (breaks === undefined) return unclosed(closedTooLate(double));
      if (kept !== '\n') chunks.push(kept);
      else if (!breaks) chunks.push(' ');
      chunks.push(breaks);
    } else if (source.atEnd) {
      return unclosed(l10n.t('The quote `{0}` is never closed. Add the closing quote.', double ? '"' : "'"));
    } else if (double && code === 0x5c) {
      const escape = takeEscape(source);
      if (escape.text === undefined) {
        const inLine = takeBreaks(source);
        if (inLine === undefined) return unclosed(closedTooLate(true));
        chunks.push(inLine);
      } else chunks.push(escape.text);
      if (escape.problem) problem ??= { message: escape.problem, start: escape.start, end: source.pos };
    } else {
      const from = source.pos++;
      for (;;) {
        const next = source.peek();
        if (next === 0x27 || next === 0x22 || next === 0x5c || next === SPACE || next === TAB || isBreakOrEnd(next))
          break;
        source.pos++;
      }
      chunks.push(text.slice(from, source.pos));
    }
  }
  source.pos++;
  return { text: chunks.join(''), end: source.pos, problem };
}

function closedTooLate(double: boolean): string {
  return l10n.t('The quote `{0}` is not closed before the document ends here. Close it.', double ? '"' : "'");
}

/** Empty lines and the blanks that begin lines; undefined at a document mark. */
function takeBreaks(source: Source): string | undefined {
  let breaks = '';
  for (;;) {
    if (source.atDocumentMark()) return undefined;
    while (source.peek() === SPACE || source.peek() === TAB) source.pos++;
    const kept = source.takeBreak();
    if (!kept) return breaks;
    breaks += kept;
  }
}

/** An escape; `text` undefined where the backslash escapes the line break. */
function takeEscape(source: Source): { text: string | undefined; start: number; problem?: string } {
  const start = source.pos++;
  const letter = source.text[source.pos] ?? '';
  const simple = ESCAPES[letter];
  if (simple !== undefined) {
    source.pos++;
    return { text: simple, start };
  }
  const length = HEX_LENGTH[letter];
  if (length !== undefined) {
    const digits = source.text.slice(source.pos + 1, source.pos + 1 + length);
    if (digits.length === length && /^[0-9a-fA-F]+$/.test(digits)) {
      source.pos += 1 + length;
      const code = parseInt(digits, 16);
      if (code <= 0x10ffff) return { text: String.fromCodePoint(code), start };
      return {
        text: '\ufffd',
        start,
        problem: l10n.t('`\\U{0}` is not a character: Unicode ends at `\\U0010FFFF`. Correct the escape.', digits),
      };
    }
    source.pos++;
    return {
      text: letter,
      start,
      problem: l10n.t(
        'The escape `\\{0}` needs {1} hexadecimal digits. Write all of them, or use single quotes.',
        letter,
        length,
      ),
    };
  }
  if (source.takeBreak()) return { text: undefined, start };
  return {
    text: '',
    start,
    problem: l10n.t(
      'The escape `\\{0}` does not exist in double quotes. Double the backslash, or use single quotes.',
      letter,
    ),
  };
}
