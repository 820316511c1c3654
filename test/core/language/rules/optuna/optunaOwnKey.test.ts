import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { optunaFile } from './file.ts';

const CODE = 'optuna-own-key';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it("is a warning for Optuna's own keys of a parameter, which the server does not know", () => {
    assert.deepEqual(reported(optunaFile({ parameters: 'a: {min: 0.1, max: 1.0, log: true}' })), ['warning: log']);
  });
});
