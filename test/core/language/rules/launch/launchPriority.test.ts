import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'launch-priority';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withPriority = (value: string) => `${LAUNCH_SWEEP}launch: {priority: ${value}}\n`;

describe(CODE, () => {
  it("is a warning for what Python's int does not take, or is out of range", () => {
    for (const value of ['high', '7', '-1', '"9"', '"-1"', '"1.0"', '""', 'null'])
      assert.deepEqual(reported(withPriority(value)), [`warning: ${value}`], value);
    assert.deepEqual(reported(withPriority('[1]')), ['warning: priority']);
  });

  it("is not reported for what Python's int takes", () => {
    for (const value of ['0', '3', '"2"', '"+1"', '" 01 "', '"-0"', 'true', '1.5'])
      assert.deepEqual(reported(withPriority(value)), [], value);
  });

  it('is fixed by the number that a word means', () => {
    for (const [word, number] of [
      ['critical', '0'],
      ['High', '1'],
      ['medium', '2'],
      ['low', '3'],
    ] as const)
      assert.deepEqual(safelyFixed(withPriority(word)), [withPriority(number)], word);
    for (const value of ['urgent', '7', '"1.5"', '""', '[1]']) assert.deepEqual(fixed(withPriority(value)), [], value);
  });

  it('is fixed by the number that a misspelled word or a float in quotes means', () => {
    for (const [value, number] of [
      ['hgih', '1'],
      ['Meduim', '2'],
      ['critcal', '0'],
      ['"1.0"', '1'],
      ['1e0', '1'],
    ] as const)
      assert.deepEqual(safelyFixed(withPriority(value)), [withPriority(number)], value);
  });

  it('is removed where it says nothing: the runs then get the default', () => {
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}launch:\n  queue: q\n  priority:\n`), [
      `${LAUNCH_SWEEP}launch:\n  queue: q\n`,
    ]);
  });
});
