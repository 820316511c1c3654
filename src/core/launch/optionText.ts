import { constructValue } from '../yaml/construct.ts';
import { parseYaml } from '../yaml/parse.ts';
import { pyFloatRepr } from '../yaml/pyFloat.ts';
import type { JsonValue } from './types.ts';

/** A value on one line, as YAML (words bare where YAML reads the same) or as JSON. */
export function flowText(value: JsonValue, json: boolean): string {
  if (json) return JSON.stringify(value);
  if (typeof value === 'string') return isBare(value) ? value : JSON.stringify(value);
  if (typeof value === 'number') return numberText(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(item => flowText(item, false)).join(', ')}]`;
  return `{${Object.entries(value).map(([key, item]) => `${flowText(key, false)}: ${flowText(item, false)}`).join(', ')}}`;
}

/** A value below its keys, a line a key, two spaces a level. */
export function blockLines(path: readonly string[], value: JsonValue, indent: number): string[] {
  return path.map((key, i) => `${' '.repeat(indent + 2 * i)}${flowText(key, false)}:${i === path.length - 1 ? ` ${flowText(value, false)}` : ''}`);
}

/** PyYAML takes a number with an exponent for text unless it has a point and a sign. */
function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return String(value);
  const text = pyFloatRepr(value);
  return text.includes('.') ? text : text.replace('e', '.0e');
}

function isBare(text: string): boolean {
  if (!/^[\p{L}\d_$./-][\p{L}\d_$./:@+ =-]*$/u.test(text) || text.endsWith(' ')) return false;
  const read = constructValue(parseYaml(text));
  return 'value' in read && read.value.type === 'str' && read.value.value === text;
}

function isList(value: readonly JsonValue[] | { readonly [key: string]: JsonValue }): value is readonly JsonValue[] {
  return Array.isArray(value);
}
