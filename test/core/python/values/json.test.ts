import assert from 'node:assert/strict';
import { jsonRoundTrip, pyJsonDumps } from '../../../../src/core/python/values/jsonDumps.ts';
import { PyJsonError, pyJsonLoads } from '../../../../src/core/python/values/jsonLoads.ts';
import type { PyValue } from '../../../../src/core/python/values/value.ts';

const str = (value: string): PyValue => ({ type: 'str', value });
const int = (value: bigint): PyValue => ({ type: 'int', value });
const float = (value: number): PyValue => ({ type: 'float', value });

describe('pyJsonDumps', () => {
  it('writes numbers as Python does', () => {
    const items = [
      float(25),
      float(1e-5),
      float(1e16),
      float(-0),
      float(NaN),
      float(-Infinity),
      int(123456789012345678901234567890n),
    ];
    assert.equal(
      pyJsonDumps({ type: 'seq', items }),
      '[25.0, 1e-05, 1e+16, -0.0, NaN, -Infinity, 123456789012345678901234567890]',
    );
  });

  it('escapes everything outside printable ASCII, per UTF-16 unit', () => {
    assert.equal(pyJsonDumps(str('a"\\/\n\b\x01\x7fé😀')), '"a\\"\\\\/\\n\\b\\u0001\\u007f\\u00e9\\ud83d\\ude00"');
  });

  it('turns keys into text and keeps equal ones', () => {
    const value: PyValue = {
      type: 'map',
      entries: [
        [int(1n), str('a')],
        [float(1.5), str('b')],
        [{ type: 'bool', value: true }, str('c')],
        [{ type: 'null' }, str('d')],
        [str('1'), str('e')],
      ],
    };
    assert.equal(pyJsonDumps(value), '{"1": "a", "1.5": "b", "true": "c", "null": "d", "1": "e"}');
    assert.equal(pyJsonDumps(jsonRoundTrip(value)), '{"1": "e", "1.5": "b", "true": "c", "null": "d"}');
  });

  it("refuses with Python's words", () => {
    assert.throws(
      () => pyJsonDumps({ type: 'date', value: '2024-01-01' }),
      /Object of type date is not JSON serializable/,
    );
    assert.throws(
      () => pyJsonDumps({ type: 'map', entries: [[{ type: 'bytes', value: '' }, str('')]] }),
      /keys must be str, int, float, bool or None, not bytes/,
    );
    assert.throws(() => pyJsonDumps(int(10n ** 4300n)), /4300 digits/);
    const items: PyValue[] = [];
    const self: PyValue = { type: 'seq', items };
    items.push(self);
    assert.throws(() => jsonRoundTrip(self), /Circular reference/);
  });
});

describe('pyJsonLoads', () => {
  it('keeps ints and floats apart and reads back what Python writes', () => {
    for (const text of [
      '[1, 1.0, -0, -0.0, 1e+16, 123456789012345678901234567890, NaN, -Infinity]',
      '{"a": [], "b": {}, "c": [null, true, false]}',
      '"\\u00e9\\ud83d\\ude00\\n\\/"',
    ])
      assert.equal(pyJsonDumps(pyJsonLoads(text)), text.replace('\\/', '/').replace('-0,', '0,'));
    assert.deepEqual(pyJsonLoads('{"a": 1, "b": 2, "a": 3}'), {
      type: 'map',
      entries: [
        [str('a'), int(3n)],
        [str('b'), int(2n)],
      ],
    });
  });

  it('says where it stopped', () => {
    const stops: [string, number][] = [
      ['', 0],
      ['[1,]', 3],
      ['{"a" 1}', 5],
      ['"a', 0],
      ['"\n"', 1],
      ['01', 1],
      ['[1] x', 4],
      ["{'a': 1}", 1],
      ['\ufeff{}', 0],
      ['"\\x"', 1],
      ['.5', 0],
    ];
    for (const [text, offset] of stops)
      assert.throws(
        () => pyJsonLoads(text),
        error => error instanceof PyJsonError && error.offset === offset && error.message.length > 10,
        text,
      );
  });
});
