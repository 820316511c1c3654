import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, plainSweep } from '../texts.ts';

const CODE = 'unknown-inner-key';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const metric = (keys: string) => plainSweep(`method: random\nmetric: {name: loss, ${keys}}\n`);

describe(CODE, () => {
  it('is reported for a key that a block does not take', () => {
    assert.deepEqual(reported(metric('goals: minimize')), ['warning: goals']);
    assert.deepEqual(reported(plainSweep('method: bayes\nmetric: {name: loss, goals: 1}\n')), ['error: goals']);
    assert.deepEqual(reported(`${LAUNCH_SWEEP}launch: {queue: q, overrides: {arg: [a]}}\n`), ['warning: arg']);
  });

  it('is not reported in a block that takes any key', () => {
    assert.deepEqual(reported(plainSweep('method: random\ncontroller: {type: cloud, other: 1}\n')), []);
    assert.deepEqual(reported(`${LAUNCH_SWEEP}launch: {queue: q, registry: {url: u, other: 1}}\n`), []);
  });

  it('is fixed by the key that is meant, else by removing it', () => {
    assert.deepEqual(safelyFixed(metric('goals: minimize')), [metric('goal: minimize')]);
    assert.deepEqual(safelyFixed(metric('color: 1')), []);
    assert.deepEqual(fixed(metric('goal: minimize, color: 1')), [metric('goal: minimize')]);
  });
});
