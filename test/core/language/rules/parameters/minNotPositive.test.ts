import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'min-not-positive';
const { reported } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at a min of 0 or below of a logarithmic range', () => {
    for (const min of ['0.0', '-1.0'])
      for (const distribution of ['log_uniform_values', 'inv_log_uniform_values'])
        assert.deepEqual(
          reported(withParameter(`{distribution: ${distribution}, min: ${min}, max: 0.1}`)),
          [`error: ${min}`],
          distribution,
        );
  });

  it('is a warning where the method is custom', () => {
    const parameter = '{distribution: log_uniform_values, min: 0.0, max: 0.1}';
    assert.deepEqual(reported(withParameter(parameter, CUSTOM)), ['warning: 0.0']);
  });

  it('is not reported just above 0, for exponents, and for a range that is not logarithmic', () => {
    for (const parameter of [
      '{distribution: log_uniform_values, min: 1.0e-300, max: 0.1}',
      '{distribution: log_uniform, min: -5.0, max: 0.0}',
      '{distribution: uniform, min: 0.0, max: 0.1}',
      '{min: 0.0, max: 0.1}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
