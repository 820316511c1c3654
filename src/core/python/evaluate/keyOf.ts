import { hashKey } from '../values/equality.ts';
import { isScalar, type Entry, type Value } from './value.ts';

/** The same string for two values exactly where Python takes them for one key; undefined where it is not known. */
export function keyOf(value: Value): string | undefined {
  if (isScalar(value)) return hashKey(value);
  if (value.type !== 'tuple') return undefined;
  const keys = value.items.value?.map(keyOf);
  return keys?.every(key => key !== undefined) ? `(${keys.map(key => JSON.stringify(key)).join()})` : undefined;
}

/** A dict's entry, and the name that it has among the entries; undefined where the key is not known. */
export function entryOf(key: Value, value: Value): [string, Entry] | undefined {
  const name = keyOf(key);
  return name !== undefined && (isScalar(key) || key.type === 'tuple') ? [name, { key, value }] : undefined;
}
