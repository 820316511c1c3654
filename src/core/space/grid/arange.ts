import type { PyNumber } from '../draws/number.ts';

/** Numbers at equal distances. */
export interface Progression {
  readonly count: bigint;
  /** The number at a place, from 0. */
  readonly at: (place: bigint) => PyNumber;
}

/** More numbers than this do not fit into an array of numpy. */
const MOST = 2n ** 60n;

/**
 * numpy's `arange(min, max, step)`: `max` is left out, save where rounding lets it in, and floats are not multiples of
 * the step (docs/facts/config.md). Undefined where numpy raises: for NaN, infinite bounds and too many numbers. Numbers
 * that rounding makes equal are counted once.
 */
export function arange(min: PyNumber, max: PyNumber, step: PyNumber): Progression | undefined {
  if (min.type === 'int' && max.type === 'int' && step.type === 'int') {
    const count = (max.value - min.value + step.value - 1n) / step.value;
    const at = (place: bigint): PyNumber => ({ type: 'int', value: min.value + place * step.value });
    return count > MOST ? undefined : { count, at };
  }
  const [low, high, size] = [Number(min.value), Number(max.value), Number(step.value)];
  const steps = arangeCount(low, high, size);
  if (steps === undefined || steps > MOST) return undefined;
  const delta = low + size - low;
  const at = (place: bigint): PyNumber => ({ type: 'float', value: place === 0n ? low : low + Number(place) * delta });
  return { count: delta === 0 ? 1n : steps, at };
}

/** How many floats `arange` gives; undefined where numpy raises. */
function arangeCount(low: number, high: number, step: number): bigint | undefined {
  const count = Math.ceil((high - low) / step);
  if (!Number.isFinite(count)) return undefined;
  // A step that is far larger than the range leaves the first number.
  return BigInt(Math.max(count, high > low ? 1 : 0));
}
