import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'distribution-missing';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at the name of a parameter whose form needs a distribution', () => {
    for (const parameter of ['{min: 0.0, max: 1.0, q: 0.1}', '{mu: 0.0, sigma: 1.0}', '{a: 1.0, b: 2.0}'])
      assert.deepEqual(reported(withParameter(parameter)), ['error: a'], parameter);
  });

  it('is a warning where the method is custom', () => {
    assert.deepEqual(reported(withParameter('{min: 0.0, max: 1.0, q: 0.1}', CUSTOM)), ['warning: a']);
  });

  it('is not reported where it is there, and where W&B knows the form without it', () => {
    for (const parameter of [
      '{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.1}',
      '{distribution: normal, mu: 0.0, sigma: 1.0}',
      '{min: 0.1, max: 1.0}',
      '{min: 1, max: 5}',
      '{values: [1, 2]}',
      '{value: 1}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by adding the distribution of the form', () => {
    const [text] = fixed('program: t.py\nmethod: random\nparameters:\n  a:\n    mu: 0.0\n    sigma: 1.0\n');
    assert.match(text ?? '', /^ {4}distribution: normal$/m);
  });
});
