import assert from 'node:assert/strict';
import { numberText, valueText } from '../../../src/core/live/numberText.ts';

describe('numbers and values in few characters', () => {
  it('keep five significant digits, and cut long values', () => {
    assert.deepEqual(
      [0, 3, -12, 0.1 + 0.2, 1e-5, 123456789, 1.23456789e12, 0.00012345678, NaN, -Infinity].map(numberText),
      ['0', '3', '-12', '0.3', '1e-5', '123456789', '1.2346e12', '0.00012346', 'NaN', '-Infinity'],
    );
    assert.deepEqual([true, null, 'x'.repeat(30), [1, 2], { a: 1 }, undefined].map(valueText), [
      'true',
      'null',
      `${'x'.repeat(23)}…`,
      '[1,2]',
      '{"a":1}',
      'undefined',
    ]);
  });
});
