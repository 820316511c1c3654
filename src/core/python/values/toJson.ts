import type { JsonValue } from '../../json.ts';
import { jsonRoundTrip } from './jsonDumps.ts';
import type { PyValue } from './value.ts';

/**
 * A Python value as JavaScript reads the JSON that Python writes of it: big integers lose digits, NaN and infinities
 * become null, keys become strings. Throws TypeError or RangeError where Python's json does.
 */
export function toJson(value: PyValue): JsonValue {
  return plain(jsonRoundTrip(value));
}

function plain(value: PyValue): JsonValue {
  switch (value.type) {
    case 'null':
      return null;
    case 'int':
      return Number(value.value);
    case 'float':
      return Number.isFinite(value.value) ? value.value : null;
    case 'seq':
    case 'set':
      return value.items.map(plain);
    case 'map':
      return Object.fromEntries(
        value.entries.map(([key, item]) => [key.type === 'str' ? key.value : '', plain(item)] as const),
      );
    default:
      return value.value;
  }
}
