import { isMapping, type Value } from './value.ts';

/** The value as Python's `repr` prints it; the server's messages quote configuration values this way. */
export function pyRepr(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return reprFloat(value);
  if (typeof value === 'string') return reprString(value);
  if (isMapping(value))
    return `{${[...value].map(([key, inner]) => `${reprString(key)}: ${pyRepr(inner)}`).join(', ')}}`;
  return `[${value.map(pyRepr).join(', ')}]`;
}

/** The value as Python's `str` prints it: strings bare, all else as `repr`. */
export function pyStr(value: Value): string {
  return typeof value === 'string' ? value : pyRepr(value);
}

/** Python writes an exponent below 1e-4 and from 1e16 on, while JavaScript does below 1e-6 and from 1e21 on. */
function reprFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    const digits = String(Math.abs(exponent)).padStart(2, '0');
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${digits}`;
  }
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace('-', '').replace('.', '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.padEnd(exponent + 1, '0').slice(0, exponent + 1);
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}

function reprString(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const named: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', [quote]: `\\${quote}` };
  const escaped = [...value].map(char => {
    const code = char.codePointAt(0) ?? 0;
    return named[char] ?? (code < 32 || code === 127 ? `\\x${code.toString(16).padStart(2, '0')}` : char);
  });
  return `${quote}${escaped.join('')}${quote}`;
}
