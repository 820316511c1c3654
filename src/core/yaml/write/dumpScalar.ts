import type { DumpWriter } from './dumpWriter.ts';
import { resolvePlain } from '../read/resolve.ts';

/** What the emitter must know of a string before it chooses a style (yaml/emitter.py, analyze_scalar). */
export interface ScalarTraits {
  readonly multiline: boolean;
  readonly plain: boolean;
  readonly single: boolean;
}

/** The traits of a string in block context. The empty string is neither multiline nor plain. */
export function scalarTraits(text: string): ScalarTraits {
  const multiline = /[\n\x85\u2028\u2029]/.test(text);
  // Only printable ASCII and line feeds can be written outside double quotes.
  const special = /[^\n -~]/.test(text);
  const indicator =
    /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`]|[?:-](?:\s|$))/.test(text) ||
    /:(?:\s|$)/.test(text.slice(1)) ||
    /\s#/.test(text);
  const single = !special && !/\n | \n/.test(text);
  const plain = single && !multiline && !indicator && !/^ | $/.test(text) && text !== '';
  return { multiline, plain, single };
}

/** Whether a string can be written without quotes: nothing in it needs quotes and PyYAML reads it back as a string. */
export function readsAsString(text: string, traits: ScalarTraits): boolean {
  return traits.plain && resolvePlain(text) === 'str';
}

/** Writes a string without quotes; a single space past the width becomes a line break where `split` allows it. */
export function writePlain(out: DumpWriter, text: string, indent: number, split: boolean): void {
  out.space();
  const pieces = text.match(/ +|[^ ]+/g) ?? [];
  for (const piece of pieces) {
    if (piece === ' ' && split && out.isFull()) out.fold(indent);
    else out.write(piece);
  }
}

/** Writes a string in single quotes: quotes doubled, a line feed as an empty line, folded as `writePlain` does. */
export function writeSingle(out: DumpWriter, text: string, indent: number, split: boolean): void {
  out.indicator("'", true);
  const pieces = text.match(/ +|\n+|'|[^ \n']+/g) ?? [];
  let offset = 0;
  for (const piece of pieces) {
    const end = offset + piece.length;
    if (piece.startsWith('\n')) {
      // One more than there are: a single line break would be read as a space.
      out.lineBreaks(piece.length + 1);
      out.pad(indent);
    } else if (piece === ' ' && split && offset > 0 && end < text.length && out.isFull()) out.fold(indent);
    else out.write(piece === "'" ? "''" : piece);
    offset = end;
  }
  out.indicator("'", false);
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\xa0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
};

function escaped(char: string): string {
  const short = shortEscapes[char];
  if (short !== undefined) return `\\${short}`;
  const code = char.codePointAt(0) ?? 0;
  const [letter, size] =
    code <= 0xff ? (['x', 2] as const) : code <= 0xffff ? (['u', 4] as const) : (['U', 8] as const);
  return `\\${letter}${code.toString(16).toUpperCase().padStart(size, '0')}`;
}

/** Writes a string in double quotes, escaping all but printable ASCII; breaks lines with a backslash where `split`. */
export function writeDouble(out: DumpWriter, text: string, indent: number, split: boolean): void {
  out.indicator('"', true);
  const chars = Array.from(text);
  let pending = '';
  const flush = () => {
    out.write(pending);
    pending = '';
  };
  chars.forEach((char, at) => {
    const needsEscape = !/^[ -~]$/.test(char) || char === '"' || char === '\\';
    if (needsEscape) {
      flush();
      out.write(escaped(char));
    }
    // A break is allowed before a space, and on either side of an escape; an escape itself may reach one past the
    // width.
    const mayBreak = split && at > 0 && at < chars.length - 1 && (char === ' ' || needsEscape || pending === '');
    if (mayBreak && out.column + (needsEscape ? -1 : pending.length) > out.width) {
      flush();
      out.write('\\');
      out.fold(indent);
      // The break happens before a space that is still to be written; a bare one there would be read as indentation.
      const next = needsEscape ? chars[at + 1] : char;
      if (next === ' ') out.write('\\');
    }
    if (!needsEscape) pending += char;
  });
  flush();
  out.indicator('"', false);
}
