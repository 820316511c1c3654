import * as l10n from '@vscode/l10n';
import { pyDump } from '../../yaml/write/dump.ts';
import { jsonRoundTrip, pyJsonDumps } from '../../python/values/jsonDumps.ts';
import type { PyValue } from '../../python/values/value.ts';
import { pyStr } from '../../python/values/repr.ts';
import { asMap } from './blocks.ts';
import type { PyMap } from '../../python/values/dict.ts';
import { Refused } from './trail.ts';

/**
 * The configuration as W&B stores it: the value after Python's JSON round trip, and PyYAML's dump of it, byte for byte
 * (_upsert_sweep). Source: docs/facts/launch-sweep-cli.md.
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
    throw new Refused(
      'notJson',
      found ?? l10n.t('The file contains a value that JSON cannot hold ({0}). Write it as a string.', error.message),
    );
  }
}

/** How a sentence names a part. */
function placeOf(path: string, isKey: boolean): string {
  if (path === '') return l10n.t('The file');
  return isKey ? l10n.t('The key `{0}`', path) : `\`${path}\``;
}

/** The sentence about the first part that JSON cannot hold. */
function unfit(value: PyValue, path: string, open: Set<PyValue>, isKey = false): string | undefined {
  const at = placeOf(path, isKey);
  switch (value.type) {
    case 'date':
      return l10n.t('{0} is a date, which cannot be sent. Put it in quotes.', at);
    case 'datetime':
      return l10n.t('{0} is a time, which cannot be sent. Put it in quotes.', at);
    case 'bytes':
      return l10n.t('{0} is binary data, which cannot be sent. Write it as a string.', at);
    case 'set':
      return l10n.t('{0} is a set, which cannot be sent. Write a list.', at);
    case 'int':
      return value.value.toString().length > 4300
        ? l10n.t('{0} has more than 4,300 digits. Write it as a string.', at)
        : undefined;
    case 'seq':
    case 'map': {
      if (open.has(value)) return l10n.t('{0} contains itself. Write the value out.', at);
      open.add(value);
      const parts: readonly (readonly [PyValue | undefined, string, PyValue])[] =
        value.type === 'seq'
          ? value.items.map((item, i) => [undefined, String(i + 1), item] as const)
          : value.entries.map(([key, item]) => [key, pyStr(key), item] as const);
      for (const [key, name, item] of parts) {
        const here = path === '' ? name : `${path}.${name}`;
        const found = (key === undefined ? undefined : unfit(key, here, open, true)) ?? unfit(item, here, open);
        if (found !== undefined) return found;
      }
      open.delete(value);
      return undefined;
    }
    default:
      return undefined;
  }
}
