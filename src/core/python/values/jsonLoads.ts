import type { PyValue } from './value.ts';

/** What Python's json expects or refuses where it stops. */
export type PyJsonFault =
  | 'byteOrderMark'
  | 'afterEnd'
  | 'value'
  | 'tooManyDigits'
  | 'commaOrBracket'
  | 'commaOrBrace'
  | 'name'
  | 'colon'
  | 'unclosedString'
  | 'controlCharacter'
  | 'escape';

/** What `pyJsonLoads` throws; `offset` counts UTF-16 units from the start of the text. */
export class PyJsonError extends Error {
  constructor(
    readonly fault: PyJsonFault,
    readonly offset: number,
  ) {
    super(`Python's json stops at offset ${offset}: ${fault}`);
  }
}

const number = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const blank = /[ \t\n\r]*/y;
const mostDigits = 4300;

const words: readonly (readonly [string, PyValue])[] = [
  ['null', { type: 'null' }],
  ['true', { type: 'bool', value: true }],
  ['false', { type: 'bool', value: false }],
  ['NaN', { type: 'float', value: NaN }],
  ['Infinity', { type: 'float', value: Infinity }],
  ['-Infinity', { type: 'float', value: -Infinity }],
];

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * The value that Python's `json.loads` reads: ints exact and apart from floats, NaN and Infinity taken, of equal keys
 * the last value at the first one's position. Throws PyJsonError with what is wrong and where.
 */
export function pyJsonLoads(text: string): PyValue {
  if (text.startsWith('\ufeff')) throw new PyJsonError('byteOrderMark', 0);
  const [value, end] = readValue(text, skip(text, 0));
  const rest = skip(text, end);
  if (rest < text.length) throw new PyJsonError('afterEnd', rest);
  return value;
}

function skip(text: string, at: number): number {
  blank.lastIndex = at;
  return at + (blank.exec(text)?.[0].length ?? 0);
}

type Read = readonly [PyValue, number];

function readValue(text: string, at: number): Read {
  const first = text.charAt(at);
  if (first === '"') {
    const [value, end] = readString(text, at + 1);
    return [{ type: 'str', value }, end];
  }
  if (first === '{') return readMap(text, at + 1);
  if (first === '[') return readSeq(text, at + 1);
  for (const [word, value] of words) if (text.startsWith(word, at)) return [value, at + word.length];
  return readNumber(text, at);
}

function readNumber(text: string, at: number): Read {
  number.lastIndex = at;
  const found = number.exec(text);
  if (!found) throw new PyJsonError('value', at);
  const [all, whole = '', fraction, power] = found;
  const end = at + all.length;
  if (fraction !== undefined || power !== undefined) return [{ type: 'float', value: Number(all) }, end];
  if (whole.replace('-', '').length > mostDigits) throw new PyJsonError('tooManyDigits', at);
  return [{ type: 'int', value: BigInt(whole) }, end];
}

function readSeq(text: string, start: number): Read {
  const items: PyValue[] = [];
  let at = skip(text, start);
  if (text.charAt(at) === ']') return [{ type: 'seq', items }, at + 1];
  for (;;) {
    const [item, end] = readValue(text, at);
    items.push(item);
    at = skip(text, end);
    const mark = text.charAt(at);
    if (mark === ']') return [{ type: 'seq', items }, at + 1];
    if (mark !== ',') throw new PyJsonError('commaOrBracket', at);
    at = skip(text, at + 1);
  }
}

function readMap(text: string, start: number): Read {
  const byKey = new Map<string, PyValue>();
  let at = skip(text, start);
  if (text.charAt(at) !== '}') {
    for (;;) {
      if (text.charAt(at) !== '"') throw new PyJsonError('name', at);
      const [key, keyEnd] = readString(text, at + 1);
      at = skip(text, keyEnd);
      if (text.charAt(at) !== ':') throw new PyJsonError('colon', at);
      const [item, end] = readValue(text, skip(text, at + 1));
      byKey.set(key, item);
      at = skip(text, end);
      const mark = text.charAt(at);
      if (mark === '}') break;
      if (mark !== ',') throw new PyJsonError('commaOrBrace', at);
      at = skip(text, at + 1);
    }
  }
  return [
    { type: 'map', entries: [...byKey].map(([key, item]) => [{ type: 'str', value: key }, item] as const) },
    at + 1,
  ];
}

/** A UTF-16 unit that is written as it is in a JSON string: not a control character, quote or backslash. */
function isPlain(unit: number): boolean {
  return unit >= 0x20 && unit !== 0x22 && unit !== 0x5c;
}

function readString(text: string, start: number): readonly [string, number] {
  let out = '';
  let at = start;
  for (;;) {
    const from = at;
    while (at < text.length && isPlain(text.charCodeAt(at))) at++;
    out += text.slice(from, at);
    const mark = text.charAt(at);
    if (mark === '"') return [out, at + 1];
    if (mark === '') throw new PyJsonError('unclosedString', start - 1);
    if (mark !== '\\') throw new PyJsonError('controlCharacter', at);
    const sort = text.charAt(at + 1);
    const short = escapes[sort];
    if (short !== undefined) {
      out += short;
      at += 2;
      continue;
    }
    const hex = text.slice(at + 2, at + 6);
    if (sort !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) throw new PyJsonError('escape', at);
    out += String.fromCharCode(parseInt(hex, 16));
    at += 6;
  }
}
