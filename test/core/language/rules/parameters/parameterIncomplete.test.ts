import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'parameter-incomplete';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{}')), ['error: a']);
    assert.deepEqual(reported(withParameter('{min: 0.1}')), ['error: a']);
    assert.deepEqual(reported(withParameter('{min: 0.1}', 'method: custom\n')), ['warning: a']);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of ['{value: 1}', '{values: [1, 2]}', '{min: 0.1, max: 1.0}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
