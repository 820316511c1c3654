import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'distribution-mismatch';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{distribution: uniform, values: [1, 2]}')), ['error: uniform']);
    assert.deepEqual(reported(withParameter('{distribution: uniform, values: [1, 2]}', 'method: custom\n')), [
      'warning: uniform',
    ]);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of [
      '{value: 1}',
      '{values: [1, 2]}',
      '{min: 0.1, max: 1.0}',
      '{distribution: categorical, values: [1, 2]}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed', () => {
    assert.deepEqual(fixed(withParameter('{distribution: uniform, values: [1, 2]}')), [
      withParameter('{distribution: categorical, values: [1, 2]}'),
    ]);
  });
});
