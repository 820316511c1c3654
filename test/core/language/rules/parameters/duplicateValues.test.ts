import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'duplicate-values';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is information at the place that may not be meant', () => {
    assert.deepEqual(reported(withParameter('{values: [1, 2, 1]}')), ['information: 1']);
    assert.deepEqual(reported(withParameter('{values: [1, 2, 1.0]}')), ['information: 1.0']);
    assert.deepEqual(reported(withParameter('{values: [{b: 1, c: 2}, {c: 2, b: 1}]}')), ['information: c']);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of ['{value: 1}', '{values: [1, 2]}', '{min: 0.1, max: 1.0}', '{values: [1, "1", true]}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed', () => {
    assert.deepEqual(fixed(withParameter('{values: [1, 2, 1]}')), [withParameter('{values: [1, 2]}')]);
  });

  it('is not fixed where what is meant is not certain', () => {
    assert.deepEqual(fixed(withParameter('{values: [1, 1], probabilities: [0.5, 0.5]}')), []);
  });
});
