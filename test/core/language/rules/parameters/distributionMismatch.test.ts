import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'distribution-mismatch';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at a distribution that does not go with the keys of the parameter', () => {
    for (const [parameter, place] of [
      ['{distribution: uniform, values: [1, 2]}', 'uniform'],
      ['{distribution: constant, values: [1, 2]}', 'constant'],
      ['{distribution: categorical, value: 1}', 'categorical'],
      ['{distribution: categorical_w_probabilities, values: [1, 2]}', 'categorical_w_probabilities'],
    ] as const)
      assert.deepEqual(reported(withParameter(parameter)), [`error: ${place}`], parameter);
  });

  it('is a warning where the method is custom', () => {
    assert.deepEqual(reported(withParameter('{distribution: uniform, values: [1, 2]}', CUSTOM)), ['warning: uniform']);
  });

  it('is not reported for the distribution of the keys, an unknown one, and keys of two forms', () => {
    for (const parameter of [
      '{distribution: categorical, values: [1, 2]}',
      '{distribution: constant, value: 1}',
      '{distribution: xyz, values: [1, 2]}',
      '{distribution: uniform, values: [1, 2], min: 1}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by the distribution of the keys', () => {
    assert.deepEqual(fixed(withParameter('{distribution: uniform, values: [1, 2]}')), [
      withParameter('{distribution: categorical, values: [1, 2]}'),
    ]);
    assert.deepEqual(fixed(withParameter('{distribution: categorical, value: 1}')), [
      withParameter('{distribution: constant, value: 1}'),
    ]);
  });
});
