import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'step-is-q';
const { reported, fixed } = ofRule(CODE);
const GRID = 'method: grid\n';

describe(CODE, () => {
  it('is an error for a step under the names of other libraries', () => {
    for (const key of ['step', 'step_size', 'increment'])
      assert.deepEqual(reported(withParameter(`{min: 3, max: 11, ${key}: 2}`)), [`error: ${key}`], key);
    assert.deepEqual(reported(withParameter('{distribution: normal, mu: 0, sigma: 1, step: 0.5}')), ['error: step']);
    assert.deepEqual(reported(withParameter('{min: 3, max: 11, step: 2}', 'method: custom\n')), ['warning: step']);
  });

  it('is not reported for `q`, beside it, and for what is not a step', () => {
    for (const parameter of [
      '{distribution: q_uniform, min: 2, max: 10, q: 2}',
      '{min: 3, max: 11, step: 0}',
      '{values: [1], step: 2}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by `q` where the range begins with a multiple of it, and by a list of integers', () => {
    assert.deepEqual(fixed(withParameter('{min: 2, max: 10, step: 4}')), [withParameter('{values: [2, 6, 10]}')]);
    assert.deepEqual(fixed(withParameter('{min: 4, max: 12, step: 4}')), [
      withParameter('{distribution: q_uniform, min: 4, max: 12, q: 4}'),
      withParameter('{values: [4, 8, 12]}'),
    ]);
    assert.deepEqual(fixed(withParameter('{distribution: uniform, min: 0.0, max: 1.0, step: 0.1}')), [
      withParameter('{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.1}'),
    ]);
    assert.deepEqual(fixed(withParameter('{min: 4, max: 12, step: 4}', GRID)), [
      withParameter('{values: [4, 8, 12]}', GRID),
    ]);
  });
});
