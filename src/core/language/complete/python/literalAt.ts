import { endOfString, maskPython } from '../../../python/source/mask.ts';
import type { Place } from '../../../yaml/read/node.ts';

/** A dict or list of Python around an offset, the outermost one that is written out. */
export interface Literal extends Place {
  /** Its text as braces and brackets of YAML, just as long: what is neither a string nor a plain word is `x`. */
  readonly flow: string;
  /** What would close the brackets that are never closed, at its end. */
  readonly missing: string;
}

const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Finds it also in text that is being typed. Undefined inside of a call, and outside of any literal. */
export function literalAt(text: string, offset: number): Literal | undefined {
  const { code } = maskPython(text);
  const start = outermost(code, offset);
  if (start === undefined) return undefined;
  const { end, missing } = endOf(code, start);
  return end < offset ? undefined : { start, end, missing, flow: asFlow(text, code, start, end) };
}

/** Where a statement begins in the first column, whatever was left open above it. */
function startsStatement(code: string, at: number): boolean {
  return (at === 0 || code[at - 1] === '\n') && /[\w@]/.test(code[at] ?? '');
}

function outermost(code: string, offset: number): number | undefined {
  let open: number[] = [];
  for (let at = 0; at < offset; at++) {
    const sign = code[at] ?? '';
    if (startsStatement(code, at)) open = [];
    if (sign in CLOSED_BY) open.push(at);
    else if (')]}'.includes(sign)) open.pop();
  }
  const call = open.findLastIndex(at => code[at] === '(' || isSubscript(code, at));
  return open[call + 1];
}

/** An index, or the type of a generic, as opposed to a list. */
function isSubscript(code: string, at: number): boolean {
  return code[at] === '[' && /[\w)\]'"]$/.test(code.slice(Math.max(0, at - 1), at));
}

function endOf(code: string, start: number): { readonly end: number; readonly missing: string } {
  let closing = '';
  for (let at = start; at < code.length; at++) {
    const sign = code[at] ?? '';
    if (at > start && startsStatement(code, at)) return { end: at, missing: closing };
    const closes = CLOSED_BY[sign];
    if (closes !== undefined) closing = closes + closing;
    else if (')]}'.includes(sign)) closing = closing.slice(1);
    if (closing === '') return { end: at + 1, missing: '' };
  }
  return { end: code.length, missing: closing };
}

function asFlow(text: string, code: string, start: number, end: number): string {
  let flow = '';
  for (let at = start; at < end;) {
    const sign = code[at] ?? '';
    const next = sign === "'" || sign === '"' ? Math.min(endOfString(text, at).end, end) : at + 1;
    if (sign === '(' || isSubscript(code, at)) {
      const until = Math.min(endOf(code, at).end, end);
      flow += 'x'.repeat(until - at);
      at = until;
    } else {
      flow += next === at + 1 ? (text[at] ?? '') : stringIn(text.slice(at, next), flow);
      at = next;
    }
  }
  return flow;
}

/** A string that YAML reads alike; what has a prefix, an escape or several lines is not one. */
function stringIn(written: string, before: string): string {
  return /\w$/.test(before) || /\\|\n|^(['"])\1\1/.test(written) ? 'x'.repeat(written.length) : written;
}
