// Compares answers of `npm run space` with what W&B's engine gave.

/** How far a number may be off: relative to it, or as it is. */
export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

/** For sums and products that the engine makes in another order. */
export const NEARLY: Tolerance = { rel: 1e-12, abs: 0 };

/** The tolerance of probabilities and densities of a form. */
export function probabilities(form: string): Tolerance {
  return { rel: form.endsWith('beta') ? 1e-7 : 1e-9, abs: 1e-12 };
}

const NAMED: Readonly<Record<string, number>> = { NaN, Infinity, '-Infinity': -Infinity };

/** The number behind its name, where it is one that JSON cannot hold. */
export function unnamed(value: unknown): unknown {
  return typeof value === 'string' && Object.hasOwn(NAMED, value) ? NAMED[value] : value;
}

/** Whether two answers are the same: numbers within the tolerance, mappings whatever the order of their keys. */
export function isSame(found: unknown, wanted: unknown, tolerance = NEARLY): boolean {
  const [a, b] = [unnamed(found), unnamed(wanted)];
  if (typeof a === 'number' && typeof b === 'number')
    return Object.is(a, b) || a === b || Math.abs(a - b) <= Math.max(tolerance.rel * Math.abs(b), tolerance.abs);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i], tolerance));
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every(name => Object.hasOwn(b, name) && isSame(a[name], b[name], tolerance))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
