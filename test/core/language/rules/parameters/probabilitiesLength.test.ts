import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'probabilities-length';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{values: [1, 2, 3], probabilities: [0.5, 0.5]}')), [
      'warning: probabilities',
    ]);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of [
      '{value: 1}',
      '{values: [1, 2]}',
      '{min: 0.1, max: 1.0}',
      '{values: [1, 2], probabilities: [0.5, 0.5]}',
      '{values: [1, 2], probabilities: [0.5, 0.6]}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
