import { pyFloatRepr } from './float.ts';
import type { PyValue } from './value.ts';

/** What Python's `str` gives: a string as it is, of anything else its `repr`. */
export function pyStr(value: PyValue): string {
  return value.type === 'str' ? value.value : pyRepr(value);
}

/** Python's `repr` of what JSON can hold; dates and the like give their text. */
export function pyRepr(value: PyValue): string {
  switch (value.type) {
    case 'null':
      return 'None';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return value.value.toString();
    case 'float':
      return pyFloatRepr(value.value);
    case 'str':
      return quoted(value.value);
    case 'seq':
      return `[${value.items.map(pyRepr).join(', ')}]`;
    case 'set':
      return value.items.length ? `{${value.items.map(pyRepr).join(', ')}}` : 'set()';
    case 'map':
      return `{${value.entries.map(([key, item]) => `${pyRepr(key)}: ${pyRepr(item)}`).join(', ')}}`;
    case 'date':
    case 'datetime':
    case 'bytes':
      return value.value;
  }
}

/** A string in quotes, the ones that Python's `repr` chooses unless others are given. */
export function quoted(text: string, mark = text.includes("'") && !text.includes('"') ? '"' : "'"): string {
  const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
  const inner = Array.from(text, char => {
    if (char === mark) return `\\${mark}`;
    if (short[char] !== undefined) return short[char];
    if (char === ' ' || !/[\p{C}\p{Z}]/u.test(char)) return char;
    const code = char.codePointAt(0) ?? 0;
    return code <= 0xff
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : code <= 0xffff
        ? `\\u${code.toString(16).padStart(4, '0')}`
        : `\\U${code.toString(16).padStart(8, '0')}`;
  }).join('');
  return mark + inner + mark;
}
