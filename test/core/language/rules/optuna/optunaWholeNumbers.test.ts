import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-whole-numbers';
const { reported } = ofRule(CODE);
const withParameter = (parameter: string) => optunaFile({ parameters: `a: ${parameter}` });

describe(CODE, () => {
  it('is a warning for an integer as the minimum of a range of floats', () => {
    assert.deepEqual(reported(withParameter('{distribution: uniform, min: 0, max: 1}')), ['warning: 0']);
  });

  it('is not reported for a range of integers, or of floats', () => {
    for (const parameter of ['{min: 0, max: 5}', '{distribution: uniform, min: 0.0, max: 1.0}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
