import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const CODE = 'impute-while-running-false';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withImpute = (value: string, method = 'random') =>
  plainSweep(`method: ${method}\nmetric: {name: loss, impute_while_running: ${value}}\n`);

describe(CODE, () => {
  it('is a warning for a boolean, and an error for bayes', () => {
    assert.deepEqual(reported(withImpute('false')), ['warning: false']);
    assert.deepEqual(reported(withImpute('true')), ['warning: true']);
    assert.deepEqual(reported(withImpute('no', 'bayes')), ['error: no']);
  });

  it('is not reported for the strings', () => {
    for (const value of ['"false"', 'latest', 'best', 'worst']) assert.deepEqual(reported(withImpute(value)), []);
  });

  it('is fixed by the string, safely where it is false', () => {
    assert.deepEqual(safelyFixed(withImpute('false')), [withImpute('"false"')]);
    assert.deepEqual(fixed(withImpute('true')), [withImpute('"false"')]);
    assert.deepEqual(safelyFixed(withImpute('true')), []);
  });
});
