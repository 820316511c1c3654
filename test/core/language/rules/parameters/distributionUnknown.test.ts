import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'distribution-unknown';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is reported where W&B refuses the parameter or warns of it', () => {
    assert.deepEqual(reported(withParameter('{distribution: unifrom, min: 0.1, max: 1.0}')), ['error: unifrom']);
    assert.deepEqual(reported(withParameter('{distribution: xyz, values: [1, 2]}')), ['error: xyz']);
    assert.deepEqual(reported(withParameter('{distribution: xyz, min: 0.1, max: 1.0}', 'method: custom\n')), [
      'warning: xyz',
    ]);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of [
      '{value: 1}',
      '{values: [1, 2]}',
      '{min: 0.1, max: 1.0}',
      '{distribution: uniform, min: 0.1, max: 1.0}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed', () => {
    assert.deepEqual(fixed(withParameter('{distribution: unifrom, min: 0.1, max: 1.0}')), [
      withParameter('{distribution: uniform, min: 0.1, max: 1.0}'),
    ]);
    assert.deepEqual(fixed(withParameter('{distribution: xyz, values: [1, 2]}')), [withParameter('{values: [1, 2]}')]);
  });

  it('is not fixed where what is meant is not certain', () => {
    assert.deepEqual(fixed(withParameter('{distribution: xyz, min: 0.1, max: 1.0}')), []);
    assert.deepEqual(fixed(withParameter('{distribution: xyz, values: [1, 1]}')), []);
  });
});
