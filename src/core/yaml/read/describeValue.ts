import { pyFloatRepr } from '../../python/values/float.ts';
import type { PyValue } from '../../python/values/value.ts';

/** A value with its type, as `npm run read` writes it: `[type, text]`, or `{"seq"}`, `{"map"}`, `{"set"}`. */
export type DescribedValue =
  | readonly [string, string]
  | { readonly seq: readonly DescribedValue[] }
  | { readonly map: readonly (readonly [DescribedValue, DescribedValue])[] }
  | { readonly set: readonly DescribedValue[] };

/** Describes a value: an int by its digits, a float by Python's `repr`, dates by `isoformat`, bytes in base64. */
export function describeValue(value: PyValue): DescribedValue {
  switch (value.type) {
    case 'null':
      return ['null', ''];
    case 'bool':
      return ['bool', String(value.value)];
    case 'int':
      return ['int', value.value.toString()];
    case 'float':
      return ['float', pyFloatRepr(value.value)];
    case 'str':
    case 'date':
    case 'datetime':
    case 'bytes':
      return [value.type, value.value];
    case 'seq':
      return { seq: value.items.map(describeValue) };
    case 'map':
      return { map: value.entries.map(([k, v]) => [describeValue(k), describeValue(v)] as const) };
    case 'set':
      return { set: value.items.map(describeValue) };
  }
}

/** Whether a described value is not a collection. */
export function isDescribedScalar(value: DescribedValue): value is readonly [string, string] {
  return Array.isArray(value);
}
