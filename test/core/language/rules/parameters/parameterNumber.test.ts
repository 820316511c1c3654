import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'parameter-number';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{distribution: normal, mu: 0.0, sigma: -1.0}')), ['error: -1.0']);
    assert.deepEqual(reported(withParameter('{distribution: normal, mu: x, sigma: 1.0}')), ['error: x']);
    assert.deepEqual(reported(withParameter('{distribution: normal, mu: x, sigma: 1.0}', 'method: custom\n')), [
      'warning: x',
    ]);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of [
      '{value: 1}',
      '{values: [1, 2]}',
      '{min: 0.1, max: 1.0}',
      '{distribution: normal, mu: 0.0, sigma: 1.0}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
