import { pyFloatRepr } from './float.ts';
import type { PyValue } from './value.ts';

/** Python's limit on the digits of an int that is turned into text (sys.int_info.default_max_str_digits). */
const mostDigits = 4300;
const tooBig = 10n ** BigInt(mostDigits);

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\b': '\\b',
};

/** A string as Python's json writes it: everything outside printable ASCII escaped, per UTF-16 unit. */
function quoted(text: string): string {
  const escaped = text.replace(
    /["\\]|[^ -~]/g,
    unit =>
      shortEscapes[unit] ??
      [...Array(unit.length).keys()].map(i => `\\u${unit.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
  return `"${escaped}"`;
}

function intText(value: bigint): string {
  if (value >= tooBig || value <= -tooBig)
    throw new RangeError(`Exceeds the limit (${mostDigits} digits) for integer string conversion`);
  return value.toString();
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  return pyFloatRepr(value);
}

/** The Python class names that its messages use. */
const className = { date: 'date', datetime: 'datetime', bytes: 'bytes', set: 'set' } as const;

/** A key as Python's json writes it: str, int, float, bool and None can be keys, nothing else. */
function keyText(key: PyValue): string {
  switch (key.type) {
    case 'str':
      return key.value;
    case 'int':
      return intText(key.value);
    case 'float':
      return floatText(key.value);
    case 'bool':
      return key.value ? 'true' : 'false';
    case 'null':
      return 'null';
    default:
      throw new TypeError(`keys must be str, int, float, bool or None, not ${key.type}`);
  }
}

/** `within` holds the collections that surround the value, so that one that contains itself is detected. */
function write(value: PyValue, within: readonly PyValue[]): string {
  switch (value.type) {
    case 'null':
      return 'null';
    case 'bool':
      return value.value ? 'true' : 'false';
    case 'int':
      return intText(value.value);
    case 'float':
      return floatText(value.value);
    case 'str':
      return quoted(value.value);
    case 'seq':
    case 'map': {
      if (within.includes(value)) throw new RangeError('Circular reference detected');
      const inner = [...within, value];
      if (value.type === 'seq') return `[${value.items.map(item => write(item, inner)).join(', ')}]`;
      return `{${value.entries.map(([key, item]) => `${quoted(keyText(key))}: ${write(item, inner)}`).join(', ')}}`;
    }
    default:
      throw new TypeError(`Object of type ${className[value.type]} is not JSON serializable`);
  }
}

/**
 * The text of Python's `json.dumps(value)` with its defaults: `, ` and `: ` between, ASCII only, NaN and Infinity bare,
 * floats by `repr`, ints exact. Keys that become the same text stay twice, as there.
 * Throws TypeError for what json cannot hold (dates, bytes, sets), RangeError for a value that contains itself or an
 * int of more than 4,300 digits; the message is Python's.
 */
export function pyJsonDumps(value: PyValue): string {
  return write(value, []);
}

/**
 * The value after `json.loads(json.dumps(value))`: keys are strings, of keys that became the same the last value stays
 * (at the first one's position), shared parts are apart. Throws as `pyJsonDumps` does.
 */
export function jsonRoundTrip(value: PyValue): PyValue {
  pyJsonDumps(value); // Refuses what json refuses, with its words.
  return copy(value);
}

function copy(value: PyValue): PyValue {
  if (value.type === 'seq') return { type: 'seq', items: value.items.map(copy) };
  if (value.type !== 'map') return value;
  const byKey = new Map<string, PyValue>();
  for (const [key, item] of value.entries) byKey.set(keyText(key), copy(item));
  return { type: 'map', entries: [...byKey].map(([key, item]) => [{ type: 'str', value: key }, item] as const) };
}
