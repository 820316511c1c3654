import assert from 'node:assert/strict';
import { pyDump } from '../../../../src/core/yaml/write/dump.ts';
import type { PyValue } from '../../../../src/core/python/values/value.ts';

const str = (value: string): PyValue => ({ type: 'str', value });
const int = (value: number): PyValue => ({ type: 'int', value: BigInt(value) });
const float = (value: number): PyValue => ({ type: 'float', value });
const seq = (...items: PyValue[]): PyValue => ({ type: 'seq', items });
const map = (entries: Record<string, PyValue>): PyValue => ({
  type: 'map',
  entries: Object.entries(entries).map(([k, v]) => [str(k), v] as const),
});
const none: PyValue = { type: 'null' };

describe('pyDump', () => {
  it('sorts keys by code point and leaves lists at the indentation of their key', () => {
    assert.equal(
      pyDump(map({ b: seq(int(1), seq(int(2), int(3)), map({ z: none, a: int(4) })), B: seq(), a: map({}) })),
      'B: []\na: {}\nb:\n- 1\n- - 2\n  - 3\n- a: 4\n  z: null\n',
    );
    assert.equal(pyDump(map({ '\u{1f600}': int(1), '\uff5e': int(2) })), '"\\uFF5E": 2\n"\\U0001F600": 1\n');
  });

  it('writes floats so that PyYAML reads floats', () => {
    const texts = [1e-5, 1e17, 0.0001, 100, -0, NaN, -Infinity, 5e-324, 123456789.12345679].map(x =>
      pyDump(seq(float(x))).slice(2, -1),
    );
    assert.deepEqual(texts, [
      '1.0e-05',
      '1.0e+17',
      '0.0001',
      '100.0',
      '-0.0',
      '.nan',
      '-.inf',
      '5.0e-324',
      '123456789.12345679',
    ]);
  });

  it('quotes what would be read as something else, and only that', () => {
    const texts = [
      'yes',
      'y',
      '1e-5',
      '1e5',
      '1.0e-5',
      '0x1F',
      '1:30',
      '2024-01-01',
      '=',
      '<<',
      '',
      '~',
      'a: b',
      'a:b',
      '- a',
      '-a',
      'a #b',
      'a#b',
      "it's",
      "'",
    ].map(x => pyDump(seq(str(x))).slice(2, -1));
    assert.deepEqual(texts, [
      "'yes'",
      'y',
      '1e-5',
      '1e5',
      "'1.0e-5'",
      "'0x1F'",
      "'1:30'",
      "'2024-01-01'",
      "'='",
      "'<<'",
      "''",
      "'~'",
      "'a: b'",
      'a:b',
      "'- a'",
      '-a',
      "'a #b'",
      'a#b',
      "it's",
      "''''",
    ]);
  });

  it('quotes strings that start with 0 where it is asked to', () => {
    assert.equal(
      pyDump(seq(str('008'), str('0'), str('0o17'), str('0é')), { quoteLeadingZero: true }),
      "- '008'\n- '0'\n- '0o17'\n- \"0\\xE9\"\n",
    );
    assert.equal(pyDump(seq(str('008'))), '- 008\n');
  });

  it('escapes all but printable ASCII', () => {
    assert.equal(
      pyDump(seq(str('é漢😀\t\x07\u2028\x85'), str('a"b\\'), str('"\t'))),
      '- "\\xE9\\u6F22\\U0001F600\\t\\a\\L\\N"\n- a"b\\\n- "\\"\\t"\n',
    );
  });

  it('folds past column 80 and keeps line breaks', () => {
    const long = Array(30).fill('word').join(' ');
    assert.equal(
      pyDump(map({ a: str(long) })),
      `a: ${Array(16).fill('word').join(' ')}\n  ${Array(14).fill('word').join(' ')}\n`,
    );
    assert.equal(pyDump(map({ a: str('b\n\nc\n') })), "a: 'b\n\n\n  c\n\n  '\n");
    assert.equal(pyDump(map({ a: str(`é ${'x'.repeat(80)} y z`) })), `a: "\\xE9 ${'x'.repeat(80)}\\\n  \\ y z"\n`);
  });

  it('puts long and multiline keys after a question mark', () => {
    const key = 'k'.repeat(123);
    assert.equal(pyDump(map({ [key]: seq(int(1)) })), `? ${key}\n: - 1\n`);
    assert.equal(pyDump(map({ ['k'.repeat(122)]: seq(int(1)) })), `${'k'.repeat(122)}:\n- 1\n`);
    assert.equal(pyDump(map({ 'a\nb': map({ c: int(1) }) })), "? 'a\n\n  b'\n: c: 1\n");
  });

  it('closes a document that is one plain scalar', () => {
    assert.equal(pyDump(str('a')), 'a\n...\n');
    assert.equal(pyDump(str('yes')), "'yes'\n");
    assert.equal(pyDump(none), 'null\n...\n');
  });

  it('refuses what no configuration can hold', () => {
    assert.throws(() => pyDump(seq({ type: 'date', value: '2024-01-01' })), TypeError);
  });
});
