import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'launch-priority';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withPriority = (value: string) => `${LAUNCH_SWEEP}launch: {priority: ${value}}\n`;

describe(CODE, () => {
  it("is a warning for what Python's int does not take, or is out of range", () => {
    for (const value of ['high', '7', '-1', '"9"', 'null'])
      assert.deepEqual(reported(withPriority(value)), [`warning: ${value}`], value);
    assert.deepEqual(reported(withPriority('[1]')), ['warning: priority']);
  });

  it("is not reported for what Python's int takes", () => {
    for (const value of ['0', '3', '"2"', 'true', '1.5']) assert.deepEqual(reported(withPriority(value)), [], value);
  });

  it('is fixed by the number that a word means', () => {
    for (const [word, number] of [
      ['critical', '0'],
      ['High', '1'],
      ['medium', '2'],
      ['low', '3'],
    ] as const)
      assert.deepEqual(safelyFixed(withPriority(word)), [withPriority(number)], word);
    assert.deepEqual(fixed(withPriority('urgent')), []);
  });
});
