import type { PyValue } from '../../python/values/value.ts';

/** Python's int or float. */
export type PyNumber = Extract<PyValue, { type: 'int' | 'float' }>;

/** True for Python's ints and floats; a boolean is neither for W&B's schema. */
export function isNumber(value: PyValue | undefined): value is PyNumber {
  return value?.type === 'int' || value?.type === 'float';
}

/** numpy's `round`: halves to the even neighbor. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** What numpy makes of NaN and of every float that is not between -2^63 and 2^63 when it needs a 64-bit int. */
export const OVERFLOWN = -(2n ** 63n);

/** numpy's `astype(int)` of a float without a fraction. */
export function toInt64(value: number): bigint {
  return value >= -(2 ** 63) && value < 2 ** 63 ? BigInt(Math.trunc(value)) : OVERFLOWN;
}

/** Whether numpy can calculate with a number of Python: an int has to fit into 64 bits, with or without a sign. */
export function fitsNumpy({ type, value }: PyNumber): boolean {
  return type === 'float' || (value >= -(2n ** 63n) && value < 2n ** 64n);
}
