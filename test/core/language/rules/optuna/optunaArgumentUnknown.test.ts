import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-argument-unknown';
const { reported, safelyFixed } = ofRule(CODE);
const withArguments = (args: string) => optunaFile({ settings: `pruner: {type: MedianPruner, args: {${args}}}` });

describe(CODE, () => {
  it('is an error for an argument that the class does not have', () => {
    assert.deepEqual(reported(withArguments('n_startup: 5')), ['error: n_startup']);
  });

  it('is not reported for the arguments of the class', () => {
    assert.deepEqual(reported(withArguments('n_startup_trials: 5')), []);
  });

  it('is fixed by the argument that was meant', () => {
    assert.deepEqual(safelyFixed(withArguments('n_startup_trial: 5')), [withArguments('n_startup_trials: 5')]);
  });
});
