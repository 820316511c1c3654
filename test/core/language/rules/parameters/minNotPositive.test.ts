import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'min-not-positive';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{distribution: log_uniform_values, min: 0.0, max: 0.1}')), ['error: 0.0']);
    assert.deepEqual(
      reported(withParameter('{distribution: log_uniform_values, min: 0.0, max: 0.1}', 'method: custom\n')),
      ['warning: 0.0'],
    );
  });

  it('is not reported for other parameters', () => {
    for (const parameter of [
      '{value: 1}',
      '{values: [1, 2]}',
      '{min: 0.1, max: 1.0}',
      '{distribution: log_uniform_values, min: 0.01, max: 0.1}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
