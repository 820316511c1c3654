import { constructValue } from '../../yaml/read/construct.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import type { PyValue } from '../../python/values/value.ts';
import { pyStr } from '../../python/values/repr.ts';

/** Numbers with an exponent that PyYAML reads as a string and the server as a number. */
const EXPONENT = /^[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+$/;

/**
 * Whether two YAML strings hold the same configuration. The server may rewrite it in its own way, so the values are
 * compared: the order of keys, and whether a number is an int, a float or has an exponent, make no difference.
 */
export function sameConfig(first: string, second: string): boolean {
  if (first === second) return true;
  const [a, b] = [canonical(first), canonical(second)];
  return a !== undefined && a === b;
}

/** Whether two values of configurations are the same, by the same rule. */
export function sameValue(first: PyValue, second: PyValue): boolean {
  return JSON.stringify(plain(first)) === JSON.stringify(plain(second));
}

function canonical(text: string): string | undefined {
  const read = constructValue(parseYaml(text));
  return 'value' in read ? JSON.stringify(plain(read.value)) : undefined;
}

function plain(value: PyValue): unknown {
  switch (value.type) {
    case 'null':
      return null;
    case 'bool':
      return value.value;
    case 'int':
    case 'float':
      return String(Number(value.value));
    case 'str':
      return EXPONENT.test(value.value) ? String(Number(value.value)) : ['s', value.value];
    case 'seq':
    case 'set':
      return value.items.map(plain);
    case 'map':
      return {
        map: value.entries
          .map(([key, item]) => [pyStr(key), plain(item)] as const)
          .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
      };
    case 'date':
    case 'datetime':
    case 'bytes':
      return ['s', value.value];
  }
}
