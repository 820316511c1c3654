import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'bounds-swapped';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at a min that is greater than max, or equal to it', () => {
    for (const [parameter, place] of [
      ['{min: 0.5, max: 0.1}', '0.5'],
      ['{min: 1, max: 1}', '1'],
      ['{distribution: int_uniform, min: 3, max: 2}', '3'],
      ['{distribution: uniform, min: 0.1, max: -0.1}', '0.1'],
    ] as const)
      assert.deepEqual(reported(withParameter(parameter)), [`error: ${place}`], parameter);
  });

  it('is a warning where the method is custom', () => {
    assert.deepEqual(reported(withParameter('{min: 0.5, max: 0.1}', CUSTOM)), ['warning: 0.5']);
  });

  it('is not reported for a min just below max, and for bounds that are not finite', () => {
    for (const parameter of [
      '{min: 0.1, max: 0.10001}',
      '{min: -1, max: 0}',
      '{min: .inf, max: 0.1}',
      '{min: .nan, max: 0.1}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by swapping them, but not where they are equal', () => {
    assert.deepEqual(fixed(withParameter('{min: 0.5, max: 0.1}')), [withParameter('{min: 0.1, max: 0.5}')]);
    assert.deepEqual(fixed(withParameter('{min: 1, max: 1}')), []);
  });
});
