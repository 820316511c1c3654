import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-distribution-ignored';
const { reported } = ofRule(CODE);
const withParameter = (parameter: string) => optunaFile({ parameters: `a: ${parameter}` });

describe(CODE, () => {
  it('is a warning for a distribution other than that of the bounds', () => {
    assert.deepEqual(reported(withParameter('{distribution: log_uniform_values, min: 0.1, max: 1.0}')), [
      'warning: log_uniform_values',
    ]);
    assert.deepEqual(reported(withParameter('{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.1}')), [
      'warning: q_uniform',
    ]);
  });

  it('is not reported for the distribution of the bounds', () => {
    assert.deepEqual(reported(withParameter('{distribution: uniform, min: 0.0, max: 1.0}')), []);
  });
});
