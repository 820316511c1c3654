import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'bound-not-whole';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{distribution: int_uniform, min: 2.0, max: 8}')), ['error: 2.0']);
    assert.deepEqual(reported(withParameter('{distribution: int_uniform, min: 1, max: 2.5}')), ['error: 2.5']);
    assert.deepEqual(reported(withParameter('{distribution: int_uniform, min: 2.0, max: 8}', 'method: custom\n')), [
      'warning: 2.0',
    ]);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of [
      '{value: 1}',
      '{values: [1, 2]}',
      '{min: 0.1, max: 1.0}',
      '{distribution: int_uniform, min: 2, max: 8}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed', () => {
    assert.deepEqual(fixed(withParameter('{distribution: int_uniform, min: 2.0, max: 8}')), [
      withParameter('{distribution: int_uniform, min: 2, max: 8}'),
    ]);
  });

  it('is not fixed where what is meant is not certain', () => {
    assert.deepEqual(fixed(withParameter('{distribution: int_uniform, min: 1, max: 2.5}')), []);
  });
});
