import { pyDump } from '../../yaml/write/dump.ts';
import { jsonRoundTrip, pyJsonDumps } from '../../python/values/jsonDumps.ts';
import type { PyValue } from '../../python/values/value.ts';
import { pyStr } from '../../python/values/repr.ts';
import { asMap } from './blocks.ts';
import type { PyMap } from '../../python/values/dict.ts';
import { Refused } from './trail.ts';

/**
 * The configuration as W&B stores it: the value after Python's JSON round trip, and PyYAML's dump of it, byte for byte (_upsert_sweep).
 * Source: docs/facts/launch-sweep-cli.md.
 */
export function storedConfig(config: PyMap): { readonly value: PyMap; readonly text: string } {
  const value = throughJson(config, '');
  return { value, text: pyDump(value, { quoteLeadingZero: true }) };
}

/** A value as Python's json writes it. Refused, with its place under `path`, where json cannot hold it. */
export function jsonTextOf(value: PyValue, path: string): string {
  return refusing(() => pyJsonDumps(value), value, path);
}

/** A mapping as it comes out of Python's json: keys are strings. Refused as `jsonTextOf` does. */
export function throughJson(value: PyMap, path: string): PyMap {
  return asMap(refusing(() => jsonRoundTrip(value), value, path));
}

function refusing<T>(make: () => T, value: PyValue, path: string): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    const found = unfit(value, path, new Set());
    throw new Refused('notJson', found ?? `The file holds what JSON cannot (${error.message}); write it as text.`);
  }
}

const NAMES = { date: 'a date', datetime: 'a time', bytes: 'binary data', set: 'a set' } as const;

/** The sentence about the first part that JSON cannot hold. */
function unfit(value: PyValue, path: string, open: Set<PyValue>): string | undefined {
  const at = path === '' ? 'The file' : `\`${path}\``;
  switch (value.type) {
    case 'date':
    case 'datetime':
      return `${at} is ${NAMES[value.type]}, which cannot be sent; put it in quotes.`;
    case 'bytes':
      return `${at} is binary data, which cannot be sent; write it as text.`;
    case 'set':
      return `${at} is a set, which cannot be sent; write a list.`;
    case 'int':
      return value.value.toString().length > 4300 ? `${at} has more than 4,300 digits; write it as text.` : undefined;
    case 'seq':
    case 'map': {
      if (open.has(value)) return `${at} contains itself; write the value out.`;
      open.add(value);
      const parts: readonly (readonly [PyValue | undefined, string, PyValue])[] =
        value.type === 'seq'
          ? value.items.map((item, i) => [undefined, String(i + 1), item] as const)
          : value.entries.map(([key, item]) => [key, pyStr(key), item] as const);
      for (const [key, name, item] of parts) {
        const here = path === '' ? name : `${path}.${name}`;
        const found =
          (key === undefined ? undefined : unfit(key, here, open)?.replace('` is', '`, a key, is')) ??
          unfit(item, here, open);
        if (found !== undefined) return found;
      }
      open.delete(value);
      return undefined;
    }
    default:
      return undefined;
  }
}
