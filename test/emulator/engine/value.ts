/**
 * A value of a sweep configuration as the sweep engine (Python) holds it. Integers are `bigint` and floats are
 * `number`, because the engine treats `1` and `1.0` differently: the first makes `int_uniform`, the second `uniform`.
 * Mappings are `Map`s: a plain object would move keys such as `1` to the front.
 */
export type Value = null | boolean | string | bigint | number | Value[] | Mapping;
export type Mapping = Map<string, Value>;

/** Tells whether the value is a mapping. */
export function isMapping(value: Value | undefined): value is Mapping {
  return value instanceof Map;
}

/** The value as JSON would carry it: integers and floats alike become JavaScript numbers, mappings become objects. */
export function toPlain(value: Value): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (isMapping(value)) return Object.fromEntries([...value].map(([key, inner]) => [key, toPlain(inner)]));
  return value;
}

/** Python's name for the value's type, as its error messages print it. */
export function pyTypeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (isMapping(value)) return 'dict';
  const names: Record<string, string> = { boolean: 'bool', string: 'str', bigint: 'int', number: 'float' };
  return names[typeof value] ?? typeof value;
}
