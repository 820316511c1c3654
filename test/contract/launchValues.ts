// Random values that try every turn of the dump: seeded, so that a failure can be repeated.
import type { PyValue } from '../../src/core/python/values/value.ts';

export type Random = () => number;

/** A small seeded generator (mulberry32): numbers in [0, 1). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = [
  'a',
  'lr',
  'word',
  'learning_rate',
  'x'.repeat(30),
  'yes',
  'No',
  'on',
  'null',
  '~',
  'true',
  'OFF',
  '1',
  '0',
  '00',
  '007',
  '0o17',
  '0x1F',
  '0b1',
  '1_000',
  '1e5',
  '1e-5',
  '1.0e-5',
  '1.e+3',
  '.5',
  '+.5',
  '-1',
  '+12',
  '.inf',
  '-.INF',
  '.nan',
  '1:30',
  '190:20:30.15',
  '2024-01-01',
  '2024-1-1 1:00:00',
  '2001-12-14t21:59:43.10-05:00',
  '2024-01-01T00:00:00Z',
  '=',
  '<<',
  '---',
  '...',
  '--- a',
  '-',
  '- a',
  '?',
  '? a',
  ':',
  'a: b',
  'a:',
  'a:b',
  'a #b',
  '#a',
  'a#b',
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  "it's",
  '"q"',
  "'",
  '%a',
  '@a',
  '`a',
  '{a}',
  '[b]',
  'a, b',
  'a]',
  '\\',
  '\t',
  '\n',
  'a\nb',
  'a\n',
  '\na',
  ' a',
  'a ',
  'a\n b',
  'a \nb',
  '\n\n',
  ' ',
  '  ',
  '\r',
  'a\rb',
  '\x07',
  '\0',
  '\x1b',
  '\x7f',
  '\x85',
  '\xa0',
  'é',
  '漢字',
  '😀',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\uffff',
  '\u{10ffff}',
  '${args}',
  '${env}',
  'python',
  'team/proj/job:latest',
  '--flag=1',
  'http://a.b/c?d=e#f',
];
const letters = Array.from('abcXYZ019 \t\n:-#?,[]{}\'"\\!&*|>%@`=~._/+é漢😀\x85\u2028\x01');

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function times<T>(random: Random, most: number, make: () => T): T[] {
  return Array.from({ length: Math.floor(random() * (most + 1)) }, make);
}

function text(random: Random): string {
  const kind = random();
  if (kind < 0.4) return pick(random, words);
  if (kind < 0.6)
    return times(random, 40, () => pick(random, words)).join(pick(random, [' ', ' ', ' ', '  ', '\n', '', '-']));
  if (kind < 0.75) return times(random, 12, () => pick(random, letters)).join('');
  if (kind < 0.85) return times(random, 200, () => pick(random, letters)).join('');
  if (kind < 0.95)
    return times(random, 60, () => pick(random, ['ab', 'c', "'", ' ', 'é', 'long-word-without-a-break'])).join(
      pick(random, ['', ' ']),
    );
  return 'k'.repeat(115 + Math.floor(random() * 20));
}

function float(random: Random): number {
  const kind = random();
  if (kind < 0.1)
    return pick(random, [
      0,
      -0,
      NaN,
      Infinity,
      -Infinity,
      1e16,
      1e15,
      1e-4,
      1e-5,
      123456789012345680,
      5e-324,
      1.7976931348623157e308,
      0.1,
      1e22,
      1e23,
    ]);
  if (kind < 0.4) return (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20);
  if (kind < 0.7) return Math.floor(random() * 1000) / pick(random, [1, 10, 100, 1e5, 1e8]);
  const bits = new DataView(new ArrayBuffer(8));
  bits.setUint32(0, random() * 2 ** 32);
  bits.setUint32(4, random() * 2 ** 32);
  return bits.getFloat64(0);
}

function scalar(random: Random): PyValue {
  const kind = random();
  if (kind < 0.6) return { type: 'str', value: text(random) };
  if (kind < 0.75) return { type: 'float', value: float(random) };
  if (kind < 0.9)
    return { type: 'int', value: BigInt(Math.floor((random() - 0.5) * 1e6)) ** BigInt(Math.floor(random() * 6)) };
  return kind < 0.95 ? { type: 'bool', value: random() < 0.5 } : { type: 'null' };
}

/** A key: mostly text; ints and floats are chosen so that no two keys are equal in Python. */
function key(random: Random): PyValue {
  const kind = random();
  if (kind < 0.93) return { type: 'str', value: text(random) };
  if (kind < 0.96) return { type: 'int', value: BigInt(Math.floor(random() * 1e9) + 2) };
  if (kind < 0.98) return { type: 'float', value: Math.floor(random() * 1e9) + 2.5 };
  return pick<PyValue>(random, [{ type: 'null' }, { type: 'bool', value: true }, { type: 'bool', value: false }]);
}

function sameKey(key: PyValue): string {
  return `${key.type} ${'value' in key ? String(key.value) : ''}`;
}

/** A random value of at most `depth` levels of collections. */
export function randomValue(random: Random, depth: number): PyValue {
  const kind = random();
  if (depth === 0 || kind < 0.35) return scalar(random);
  if (kind < 0.6) return { type: 'seq', items: times(random, 4, () => randomValue(random, depth - 1)) };
  const entries = new Map<string, readonly [PyValue, PyValue]>();
  for (const found of times(random, 5, () => key(random)))
    entries.set(sameKey(found), [found, randomValue(random, depth - 1)]);
  return { type: 'map', entries: [...entries.values()] };
}

function pyString(value: string): string {
  return `'${Array.from(value, char => {
    const code = char.codePointAt(0) ?? 0;
    return /^[ !#-&(-[\]-~]$/.test(char) ? char : `\\U${code.toString(16).padStart(8, '0')}`;
  }).join('')}'`;
}

/** The value as a Python expression. */
export function pyExpression(value: PyValue): string {
  switch (value.type) {
    case 'null':
      return 'None';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return value.value.toString();
    case 'float':
      return Number.isNaN(value.value)
        ? 'nan'
        : Object.is(value.value, -0)
          ? '-0.0'
          : Number.isFinite(value.value)
            ? value.value.toExponential()
            : value.value > 0
              ? 'inf'
              : '-inf';
    case 'str':
      return pyString(value.value);
    case 'seq':
      return `[${value.items.map(pyExpression).join(', ')}]`;
    case 'map':
      return `{${value.entries.map(([k, v]) => `${pyExpression(k)}: ${pyExpression(v)}`).join(', ')}}`;
    default:
      throw new Error(`no expression for ${value.type}`);
  }
}
