import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'values-not-a-list';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{values: 5}')), ['error: 5']);
    assert.deepEqual(reported(withParameter('{values: []}')), ['error: values']);
    assert.deepEqual(reported(withParameter('{values: 5}', 'method: custom\n')), ['warning: 5']);
    assert.deepEqual(reported(withParameter('{values: 5, probabilities: [1]}', 'method: custom\n')), ['error: 5']);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of ['{value: 1}', '{values: [1, 2]}', '{min: 0.1, max: 1.0}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed', () => {
    assert.deepEqual(fixed(withParameter('{values: 5}')), [withParameter('{values: [5]}')]);
  });

  it('is not fixed where what is meant is not certain', () => {
    assert.deepEqual(fixed(withParameter('{values: "1, 2"}')), []);
    assert.deepEqual(fixed(withParameter('{values: null}')), []);
  });
});
