import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'group-not-a-mapping';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{parameters: [lr]}')), ['error: parameters']);
    assert.deepEqual(reported(withParameter('{parameters: 5}')), ['error: 5']);
    assert.deepEqual(reported(withParameter('{parameters: 5}', 'method: custom\n')), ['warning: 5']);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of [
      '{value: 1}',
      '{values: [1, 2]}',
      '{min: 0.1, max: 1.0}',
      '{parameters: {}}',
      '{parameters: {lr: {value: 1}}}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
