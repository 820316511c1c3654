import type { PyValue } from '../../python/values/value.ts';

/**
 * Equal for two values that W&B's grid takes for one, by the hash of their YAML (docs/facts/config.md): 3 and 3.0, but
 * not [3] and [3.0]; mappings whatever the order of their keys. Numbers as they are, since a list of 100,000 is checked
 * with each keystroke.
 */
export function gridKey(value: PyValue): string | number {
  if (value.type !== 'int' && value.type !== 'float') return innerKey(value);
  const number = Number(value.value);
  const isLargeWhole = Number.isSafeInteger(number) ? false : value.type === 'int' || Number.isInteger(number);
  // Without the sign of -0.
  return isLargeWhole ? `#${BigInt(value.value)}` : number + 0;
}

/** Inside of a list or a mapping, an int and a float differ. */
function innerKey(value: PyValue): string {
  switch (value.type) {
    case 'int':
      return String(value.value);
    case 'float':
      return `float ${Object.is(value.value, -0) ? '-0' : String(value.value)}`;
    case 'null':
      return 'null';
    case 'str':
      return JSON.stringify(value.value);
    case 'seq':
    case 'set':
      return `[${value.items.map(innerKey).join()}]`;
    case 'map': {
      const pairs = value.entries.map(([key, item]) => `${innerKey(key)}:${innerKey(item)}`);
      return `{${pairs.sort().join()}}`;
    }
    default:
      return `${value.type} ${String(value.value)}`;
  }
}

/** The values that the grid tells apart: each in the place of the first, as the last is written. */
export function distinctValues(values: readonly PyValue[]): readonly PyValue[] {
  return [...new Map(values.map(value => [gridKey(value), value])).values()];
}
