import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'not-finite';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is an error where the first run gets the value', () => {
    assert.deepEqual(reported(withParameter('{value: .inf}')), ['error: .inf']);
    assert.deepEqual(reported(withParameter('{value: {deep: [1, -.inf]}}')), ['error: -.inf']);
    assert.deepEqual(reported(withParameter('{values: [.nan]}')), ['error: .nan']);
    assert.deepEqual(reported(withParameter('{values: [.inf, 1]}', 'method: grid\n')), ['error: .inf']);
    assert.deepEqual(reported(withParameter('{min: 0.1, max: .inf}')), ['error: .inf']);
  });

  it('is a warning where a later run may get it, and where W&B does not choose', () => {
    assert.deepEqual(reported(withParameter('{values: [1, .inf]}', 'method: grid\n')), ['warning: .inf']);
    assert.deepEqual(reported(withParameter('{values: [.inf, 1]}')), ['warning: .inf']);
    assert.deepEqual(reported(withParameter('{value: .inf}', 'method: custom\n')), ['warning: .inf']);
  });

  it('is not reported for finite numbers, strings, and keys that are not of a parameter', () => {
    assert.deepEqual(reported(withParameter('{values: [1.0e+300, ".inf", inf]}')), []);
    assert.deepEqual(reported(withParameter('{value: 1, note: .inf}')), []);
  });
});
