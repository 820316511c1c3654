import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'parameter-unknown-key';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{vales: [1, 2]}')), ['error: vales']);
    assert.deepEqual(reported(withParameter('{value: 1, note: x}')), ['error: note']);
    assert.deepEqual(reported(withParameter('{value: 1, b: {value: 2}, lr: {value: 2}}')), ['error: lr']);
    assert.deepEqual(reported(withParameter('{value: 1, note: x}', 'method: custom\n')), ['warning: note']);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of ['{value: 1}', '{values: [1, 2]}', '{min: 0.1, max: 1.0}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed', () => {
    assert.deepEqual(fixed(withParameter('{low: 1, high: 5}')), [
      withParameter('{min: 1, high: 5}'),
      withParameter('{low: 1, max: 5}'),
    ]);
    assert.deepEqual(fixed(withParameter('{vales: [1, 2]}')), [withParameter('{values: [1, 2]}')]);
    assert.deepEqual(fixed(withParameter('{value: 1, note: x}')), [withParameter('{value: 1}')]);
  });

  it('is not fixed where what is meant is not certain', () => {
    assert.deepEqual(fixed(withParameter('{value: 1, lr: {value: 2}}')), []);
  });
});
