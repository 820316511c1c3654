import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const CODE = 'missing-key';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning at the block, and an error where bayes refuses it', () => {
    const metric = 'metric: {goal: maximize}\n';
    assert.deepEqual(reported(plainSweep(`method: random\n${metric}`)), ['warning: metric']);
    assert.deepEqual(reported(plainSweep(`method: bayes\n${metric}`)), ['error: metric']);
  });

  it('is reported for a key that another one needs', () => {
    assert.deepEqual(reported(plainSweep('method: random\ncontroller: {}\n')), ['warning: controller']);
  });

  it('is not reported where the key is there', () => {
    assert.deepEqual(reported(plainSweep('method: random\nmetric: {name: loss}\ncontroller: {type: cloud}\n')), []);
  });
});
