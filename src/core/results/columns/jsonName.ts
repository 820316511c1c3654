import { isBag } from '../../json.ts';
import { byCodePoint } from '../../python/values/byCodePoint.ts';

/** The JSON text of a value with sorted keys: the same for values that are equal. */
export function jsonName(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** The same value with its keys sorted, at each level. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isBag(value)) return value;
  const keys = Object.keys(value).sort(byCodePoint);
  return Object.fromEntries(keys.map(key => [key, sorted(value[key])]));
}
