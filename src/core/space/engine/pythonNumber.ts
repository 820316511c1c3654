import type { Field } from '../../sweep/field.ts';

/** Python's int, where a value is one; booleans are not meant by the engines' own checks. */
export function isPythonInt(field: Field | undefined): boolean {
  return field?.type === 'int';
}

/** The number of an int, a float or a boolean, as Python compares them. */
export function comparable(field: Field | undefined): number | undefined {
  const scalar = field?.scalar;
  return scalar?.type === 'bool' ? Number(scalar.value) : field?.number;
}

/** What Python's `float()` makes of a value; undefined where it raises. */
export function asFloat(field: Field | undefined): number | undefined {
  if (field?.text === undefined) return comparable(field);
  const text = field.text.trim().toLowerCase();
  if (/^[-+]?(?:inf|infinity)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (/^[-+]?nan$/.test(text)) return NaN;
  const isNumber = /^[-+]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[-+]?\d+)?$/.test(text);
  return isNumber ? Number(text.replaceAll('_', '')) : undefined;
}

/** What Python's `int()` makes of a value: a float loses its fraction. Undefined where it raises. */
export function asInt(field: Field | undefined): number | undefined {
  if (field?.text !== undefined)
    return /^[-+]?\d+(?:_\d+)*$/.test(field.text.trim()) ? Number(field.text.trim().replaceAll('_', '')) : undefined;
  const number = comparable(field);
  return number === undefined || !Number.isFinite(number) ? undefined : Math.trunc(number);
}

/**
 * Whether a step divides a range exactly, in decimals as they are written: 0.1 divides 1, though no float does.
 * Undefined where one of the numbers is not finite.
 */
export function dividesExactly(low: number, high: number, step: number): boolean | undefined {
  if (![low, high, step].every(Number.isFinite) || step === 0) return undefined;
  const parts = [low, high, step].map(decimalOf);
  const least = Math.min(...parts.map(({ exponent }) => exponent));
  const [from = 0n, to = 0n, by = 1n] = parts.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - least));
  return (to - from) % by === 0n;
}

function decimalOf(number: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '0', power = '0'] = number.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
