import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'log-uniform-exponents';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const range = (distribution: string, min: string, max: string) =>
  withParameter(`{distribution: ${distribution}, min: ${min}, max: ${max}}`);

describe(CODE, () => {
  it('is a warning for each deprecated distribution', () => {
    for (const distribution of ['log_uniform', 'inv_log_uniform'])
      assert.deepEqual(reported(range(distribution, '-5', '0')), [`warning: ${distribution}`]);
    const steps = withParameter('{distribution: q_log_uniform, min: 0, max: 3, q: 1}');
    assert.deepEqual(reported(steps), ['warning: q_log_uniform']);
    assert.deepEqual(reported(withParameter('{distribution: log_uniform, min: -5}')), ['warning: log_uniform']);
  });

  it('is not reported for the distributions of values', () => {
    assert.deepEqual(reported(range('log_uniform_values', '0.001', '0.1')), []);
    assert.deepEqual(reported(withParameter('{distribution: log_normal, mu: 0, sigma: 1}')), []);
  });

  it('can be fixed by the same range', () => {
    assert.deepEqual(fixed(range('log_uniform', '-6.907755', '0')), [range('log_uniform_values', '0.001', '1.0')]);
    assert.deepEqual(fixed(range('inv_log_uniform', '-2', '-1')), [range('inv_log_uniform_values', '2.718', '7.389')]);
    assert.deepEqual(fixed(range('log_uniform', '-20', '20')), [range('log_uniform_values', '2.061e-9', '4.852e+8')]);
    assert.deepEqual(safelyFixed(range('log_uniform', '-6.907755', '0')), []);
  });

  it('can be fixed by the bounds as values first, where they look like values', () => {
    assert.deepEqual(fixed(range('log_uniform', '0.001', '0.1')), [
      range('log_uniform_values', '0.001', '0.1'),
      range('log_uniform_values', '1.001', '1.105'),
    ]);
    assert.deepEqual(fixed(range('log_uniform', '1', '3')), [
      range('log_uniform_values', '2.718', '20.09'),
      range('log_uniform_values', '1', '3'),
    ]);
  });

  it('has no fix where the range cannot be written', () => {
    assert.deepEqual(fixed(range('log_uniform', '-5000', '5000')), []);
    assert.deepEqual(fixed(range('log_uniform', '0', '-5')), []);
  });
});
