import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'parameter-mixed-keys';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at the first key of another form', () => {
    for (const [parameter, place] of [
      ['{values: [1, 2], min: 1}', 'min'],
      ['{value: 1, values: [1, 2]}', 'value'],
      ['{min: 0.1, max: 1.0, mu: 0.5}', 'min'],
    ] as const)
      assert.deepEqual(reported(withParameter(parameter)), [`error: ${place}`], parameter);
  });

  it('is a warning where the method is custom', () => {
    assert.deepEqual(reported(withParameter('{values: [1, 2], min: 1}', CUSTOM)), ['warning: min']);
  });

  it('is not reported for the keys of one form, and for an unknown key', () => {
    for (const parameter of [
      '{values: [1, 2], probabilities: [0.5, 0.5]}',
      '{distribution: q_normal, mu: 0.0, sigma: 1.0, q: 0.5}',
      '{value: 1, note: x}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by removing the key where it is the only one', () => {
    assert.deepEqual(fixed(withParameter('{values: [1, 2], min: 1}')), [withParameter('{values: [1, 2]}')]);
    assert.deepEqual(fixed(withParameter('{values: [1, 2], min: 1, max: 5}')), []);
  });
});
