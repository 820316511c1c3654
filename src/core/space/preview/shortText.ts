import type { PyValue } from '../../python/values/value.ts';
import { inlineText } from '../../yaml/write/inlineText.ts';

/** The longest text of a value. */
const LONGEST = 40;

/** A value on one line, floats with a few digits: `0.00123`, `adam`, `[64, 64]`. */
export function shortText(value: PyValue): string {
  const text = value.type === 'float' ? numberText(value.value) : inlineText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** A number with three digits, more for those of an integer; very small ones with an exponent, as in a file. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '-∞';
  const rounded = Number(value.toPrecision(3));
  if (rounded !== 0 && Math.abs(rounded) < 1e-4) return rounded.toExponential();
  return String(Math.abs(value) >= 100 && Math.abs(value) < 1e7 ? Math.round(value) : rounded);
}
