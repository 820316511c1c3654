import type { JsonValue } from '../../json.ts';
import { pyJsonDumps } from '../../python/values/jsonDumps.ts';
import type { PyValue } from '../../python/values/value.ts';
import { isNumber } from '../../space/draws/number.ts';

/** A value of Python as JSON has it: of numbers only how large they are counts. */
export function jsonOf(value: PyValue): JsonValue {
  if (isNumber(value)) return Number(value.value);
  return JSON.parse(pyJsonDumps(value)) as JsonValue;
}
