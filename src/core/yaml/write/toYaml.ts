import { scalarValue } from '../read/scalarValue.ts';

/** Where a value is written on one line. */
export interface InlineStyle {
  /** Inside `{…}` or `[…]`, where commas and brackets in a plain string need quotes. */
  readonly flow: boolean;
  /** JSON: keys and strings in double quotes. */
  readonly json: boolean;
}

/** A value as YAML that PyYAML reads back as that very value: quoted only where it must be. */
export function toYaml(value: unknown, { flow, json }: InlineStyle): string {
  if (Array.isArray(value)) return `[${value.map(item => toYaml(item, { flow: true, json })).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, item]) => `${toYaml(key, { flow: true, json })}: ${toYaml(item, { flow: true, json })}`)
      .join(', ')}}`;
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'string') return String(value);
  return json || needsQuotes(value, flow) ? quoted(value) : value;
}

/** Line breaks of YAML that JSON does not have (NEL, LS, PS), and what YAML does not take as it is. */
const ESCAPED = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\ufffe\uffff]/u;

/** True for a string that only double quotes can hold, with an escape in them. */
export function needsEscape(text: string): boolean {
  return ESCAPED.test(text);
}

/** In double quotes, so that both JSON and PyYAML read the same value back. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(new RegExp(ESCAPED, 'gu'), char => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A number as YAML that PyYAML reads as a float, also where it has no fraction: `1.0`. */
export function floatYaml(value: number): string {
  const text = numberText(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Under it a number is written with an exponent, as people and Python do. */
const LEAST_PLAIN = 1e-4;

/** Floats as PyYAML takes them: with a point before the exponent, and a sign in it. */
function numberText(value: number): string {
  const text = Math.abs(value) < LEAST_PLAIN && value !== 0 ? value.toExponential() : String(value);
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${/^[-+]/.test(exponent) ? exponent : `+${exponent}`}`;
}

function needsQuotes(text: string, flow: boolean): boolean {
  if (text === '' || text.trim() !== text || /[\n\r\t]|: |:$| #/.test(text) || /^[-?:,[\]{}#&*!|>'"%@`]/.test(text))
    return true;
  if ((flow && /[,[\]{}]/.test(text)) || needsEscape(text)) return true;
  const value = scalarValue({ kind: 'scalar', style: 'plain', text, start: 0, end: text.length });
  return 'refused' in value || value.type !== 'str';
}
