import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'bounds-swapped';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{min: 0.5, max: 0.1}')), ['error: 0.5']);
    assert.deepEqual(reported(withParameter('{min: 1, max: 1}')), ['error: 1']);
    assert.deepEqual(reported(withParameter('{min: 0.5, max: 0.1}', 'method: custom\n')), ['warning: 0.5']);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of ['{value: 1}', '{values: [1, 2]}', '{min: 0.1, max: 1.0}', '{min: .inf, max: 0.1}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed', () => {
    assert.deepEqual(fixed(withParameter('{min: 0.5, max: 0.1}')), [withParameter('{min: 0.1, max: 0.5}')]);
  });

  it('is not fixed where what is meant is not certain', () => {
    assert.deepEqual(fixed(withParameter('{min: 1, max: 1}')), []);
  });
});
