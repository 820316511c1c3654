import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'bounds-mixed';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error at the place that W&B refuses', () => {
    assert.deepEqual(reported(withParameter('{min: 0.1, max: 1}')), ['error: 1']);
    assert.deepEqual(reported(withParameter('{min: 1, max: 2.5}')), ['error: 1']);
    assert.deepEqual(reported(withParameter('{min: 0.1, max: 1}', 'method: custom\n')), ['error: 1']);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of [
      '{value: 1}',
      '{values: [1, 2]}',
      '{min: 0.1, max: 1.0}',
      '{min: 1, max: 5}',
      '{distribution: uniform, min: 0.1, max: 1}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed', () => {
    assert.deepEqual(fixed(withParameter('{min: 0.1, max: 1}')), [withParameter('{min: 0.1, max: 1.0}')]);
  });

  it('is not fixed where what is meant is not certain', () => {
    assert.deepEqual(fixed(withParameter('{min: 0.1, max: 0x10}')), []);
  });
});
