import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'parameter-incomplete';
const { reported } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at the name of a parameter whose keys decide no form', () => {
    for (const parameter of ['{}', '{min: 0.1}', '{max: 5}', '{distribution: uniform}'])
      assert.deepEqual(reported(withParameter(parameter)), ['error: a'], parameter);
  });

  it('is an error where the form needs more keys', () => {
    for (const parameter of [
      '{distribution: uniform, min: 0.1}',
      '{distribution: int_uniform, max: 5}',
      '{distribution: q_uniform, min: 0.0, q: 0.1}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), ['error: a'], parameter);
  });

  it('is a warning where the method is custom', () => {
    assert.deepEqual(reported(withParameter('{min: 0.1}', CUSTOM)), ['warning: a']);
  });

  it('is reported at a parameter in a group too', () => {
    assert.deepEqual(reported(withParameter('{parameters: {lr: {}}}')), ['error: lr']);
  });

  it('is not reported where W&B has a default for what is missing', () => {
    for (const parameter of [
      '{distribution: normal, mu: 0.0}',
      '{distribution: normal, sigma: 1.0}',
      '{distribution: normal}',
      '{distribution: beta, a: 1.0}',
      '{distribution: q_uniform, min: 0.0, max: 1.0}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is not reported for a whole parameter of each form, and where a key is misspelled', () => {
    for (const parameter of [
      '{value: 1}',
      '{values: [1, 2]}',
      '{min: 0.1, max: 1.0}',
      '{distribution: normal, mu: 0.0, sigma: 1.0}',
      '{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.1}',
      '{vales: [1, 2]}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
