import { isBag } from '../../json.ts';
import { byCodePoint } from '../../python/values/byCodePoint.ts';

/** The JSON text of a value with sorted keys: the same for values that are equal. */
export function jsonName(value: unknown): string {
  return JSON.stringify(value, (_, inside: unknown) =>
    isBag(inside) ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => byCodePoint(a, b))) : inside,
  );
}
