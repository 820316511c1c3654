import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'log-is-distribution';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for a range that is drawn by its logarithm', () => {
    for (const key of ['log: true', 'log_scale: true', 'scale: log'])
      assert.deepEqual(reported(withParameter(`{min: 0.1, max: 1.0, ${key}}`)), [`error: ${key.split(':')[0]}`], key);
  });

  it('is not reported for `log: false`, and beside a distribution', () => {
    assert.deepEqual(reported(withParameter('{min: 0.1, max: 1.0, log: false}')), []);
    assert.deepEqual(reported(withParameter('{distribution: uniform, min: 0.1, max: 1.0, log: true}')), []);
  });

  it('is fixed by the distribution, where the range is above 0 and the engine draws it', () => {
    assert.deepEqual(fixed(withParameter('{min: 0.1, max: 1.0, log: true}')), [
      withParameter('{min: 0.1, max: 1.0, distribution: log_uniform_values}'),
    ]);
    assert.deepEqual(fixed(withParameter('{min: 0.0, max: 1.0, log: true}')), []);
    assert.deepEqual(fixed(withParameter('{min: 0.1, max: 1.0, log: true}', 'method: grid\n')), []);
  });
});
