import type { PyValue } from './value.ts';

export type PyMap = Extract<PyValue, { type: 'map' }>;

/** Python's None. */
export const none: PyValue = { type: 'null' };

/** A Python string. */
export function str(value: string): PyValue {
  return { type: 'str', value };
}

/** A mapping of string keys in the order given; what is undefined is left out. */
export function dict(entries: Readonly<Record<string, PyValue | undefined>>): PyMap {
  return {
    type: 'map',
    entries: Object.entries(entries).flatMap(([key, value]) =>
      value === undefined ? [] : [[str(key), value] as const],
    ),
  };
}

/** The value of a string key; undefined where the mapping has none. */
export function get(map: PyMap, key: string): PyValue | undefined {
  return map.entries.find(([k]) => k.type === 'str' && k.value === key)?.[1];
}

/** The mapping with the key set, at its place or after the others. */
export function withKey(map: PyMap, key: string, value: PyValue): PyMap {
  if (get(map, key) === undefined) return { type: 'map', entries: [...map.entries, [str(key), value]] };
  return {
    type: 'map',
    entries: map.entries.map(entry =>
      entry[0].type === 'str' && entry[0].value === key ? ([entry[0], value] as const) : entry,
    ),
  };
}

/** The mapping without the key; the same one where it has none. */
export function withoutKey(map: PyMap, key: string): PyMap {
  return get(map, key) === undefined
    ? map
    : { type: 'map', entries: map.entries.filter(([k]) => k.type !== 'str' || k.value !== key) };
}

/** Python's truth: false for null, False, 0, 0.0 and what is empty. */
export function isTruthy(value: PyValue | undefined): value is PyValue {
  switch (value?.type) {
    case undefined:
    case 'null':
      return false;
    case 'bool':
      return value.value;
    case 'int':
      return value.value !== 0n;
    case 'float':
      return value.value !== 0;
    case 'str':
    case 'bytes':
      return value.value !== '';
    case 'seq':
    case 'set':
      return value.items.length > 0;
    case 'map':
      return value.entries.length > 0;
    case 'date':
    case 'datetime':
      return true;
  }
}

/** True for the string given and nothing else. */
export function isStr(value: PyValue | undefined, text: string): boolean {
  return value?.type === 'str' && value.value === text;
}

/**
 * The value with parts exchanged wherever they occur. Python changes a mapping in place, so a part that an alias shares
 * changes everywhere: parts are told apart by identity.
 */
export function replaceShared(value: PyValue, changes: ReadonlyMap<PyValue, PyValue>): PyValue {
  const done = new Map<PyValue, PyValue>();
  const replace = (part: PyValue): PyValue => {
    const known = done.get(part);
    if (known) return known;
    const source = changes.get(part) ?? part;
    const result: PyValue =
      source.type === 'seq'
        ? { type: 'seq', items: source.items.map(replace) }
        : source.type === 'map'
          ? { type: 'map', entries: source.entries.map(([key, item]) => [key, replace(item)] as const) }
          : source;
    done.set(part, result);
    return result;
  };
  return changes.size ? replace(value) : value;
}
