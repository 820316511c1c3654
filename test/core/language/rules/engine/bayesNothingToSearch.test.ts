import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'bayes-nothing-to-search';
const { reported } = ofRule(CODE);
const BAYES = 'method: bayes\nmetric: {name: loss, goal: minimize}\n';

describe(CODE, () => {
  it('is an error for bayes over constants', () => {
    assert.deepEqual(reported(withParameter('{value: 1}', BAYES)), ['error: bayes']);
    assert.deepEqual(reported(withParameter('{parameters: {b: {value: 1}}}', BAYES)), ['error: bayes']);
  });

  it('is not reported where something can be searched, and for other methods', () => {
    assert.deepEqual(reported(withParameter('{values: [1]}', BAYES)), []);
    assert.deepEqual(reported(withParameter('{min: 0.1, max: 0.5}', BAYES)), []);
    assert.deepEqual(reported(withParameter('{value: 1}')), []);
  });

  it('is not reported where a parameter has a fault of its own', () => {
    assert.deepEqual(reported(withParameter('{value: 1}, b: 5', BAYES)), []);
  });
});
