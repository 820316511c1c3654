import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-choice';
const { reported } = ofRule(CODE);
const withParameter = (parameter: string) => optunaFile({ parameters: `a: ${parameter}` });

describe(CODE, () => {
  it('is a warning for a list as a choice', () => {
    assert.deepEqual(reported(withParameter('{values: [[1, 2], x]}')), ['warning: [']);
  });

  it('is not reported for scalars', () => {
    assert.deepEqual(reported(withParameter('{values: [0, null, true, x]}')), []);
  });
});
