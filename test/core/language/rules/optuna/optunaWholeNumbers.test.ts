import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-whole-numbers';
const { reported, fixed } = ofRule(CODE);
const withParameter = (parameter: string) => optunaFile({ parameters: `a: ${parameter}` });

describe(CODE, () => {
  it('is a warning for an integer as the minimum of a range of floats', () => {
    assert.deepEqual(reported(withParameter('{distribution: uniform, min: 0, max: 1}')), ['warning: 0']);
    assert.deepEqual(reported(withParameter('{distribution: log_uniform_values, min: 1, max: 9}')), ['warning: 1']);
  });

  it('is fixed by floats, where both bounds are decimal', () => {
    assert.deepEqual(fixed(withParameter('{distribution: uniform, min: 0, max: 1}')), [
      withParameter('{distribution: uniform, min: 0.0, max: 1.0}'),
    ]);
    assert.deepEqual(fixed(withParameter('{distribution: uniform, min: 0, max: 0x10}')), []);
  });

  it('is not reported for a range of integers, or of floats', () => {
    for (const parameter of [
      '{min: 0, max: 5}',
      '{distribution: uniform, min: 0.0, max: 1.0}',
      '{distribution: q_log_uniform_values, min: 1, max: 64}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
