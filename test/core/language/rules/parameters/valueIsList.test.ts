import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'value-is-list';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is information at the place that may not be meant', () => {
    assert.deepEqual(reported(withParameter('{value: [1, 2]}')), ['information: value']);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of ['{value: 1}', '{values: [1, 2]}', '{min: 0.1, max: 1.0}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed', () => {
    assert.deepEqual(fixed(withParameter('{value: [1, 2]}')), [withParameter('{values: [1, 2]}')]);
  });

  it('is not fixed where what is meant is not certain', () => {
    assert.deepEqual(fixed(withParameter('{value: [1, 1]}')), []);
    assert.deepEqual(fixed(withParameter('{value: []}')), []);
  });
});
