import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'bound-not-a-number';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at a bound that is a string, a boolean beside a number, null, or a list', () => {
    for (const [parameter, place] of [
      ['{min: 0.1, max: high}', 'high'],
      ['{min: "0", max: 5}', '"0"'],
      ['{min: 0.1, max: null}', 'null'],
      ['{min: 0.1, max: [1]}', 'max'],
      ['{distribution: uniform, min: 0.1, max: high}', 'high'],
    ] as const)
      assert.deepEqual(reported(withParameter(parameter)), [`error: ${place}`], parameter);
  });

  it('is an error for a custom method too where Python compares the bounds', () => {
    assert.deepEqual(reported(withParameter('{distribution: uniform, min: 0.1, max: high}', CUSTOM)), ['error: high']);
    assert.deepEqual(reported(withParameter('{distribution: uniform, min: low, max: high}', CUSTOM)), [
      'warning: low',
      'warning: high',
    ]);
  });

  it('is not reported for numbers of any notation, and for a string that sci-string reports', () => {
    for (const parameter of ['{min: 0, max: 0x10}', '{min: -1.5, max: .5}', '{min: 1e-5, max: 0.1}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by removing the quotes of a number that goes with the other bound', () => {
    assert.deepEqual(fixed(withParameter('{min: 0.1, max: "1.5"}')), [withParameter('{min: 0.1, max: 1.5}')]);
    assert.deepEqual(fixed(withParameter('{min: "1", max: 5}')), [withParameter('{min: 1, max: 5}')]);
  });

  it('is fixed by the number that a calculation gives', () => {
    assert.deepEqual(fixed(withParameter('{min: 0.1, max: 2.5*2}')), [withParameter('{min: 0.1, max: 5.0}')]);
    assert.deepEqual(fixed(withParameter('{min: 1, max: 2**3}')), [withParameter('{min: 1, max: 8}')]);
  });

  it('is not fixed where the bounds would be of two kinds, or swapped', () => {
    for (const parameter of ['{min: 0.1, max: "1"}', '{min: 0.1, max: "0.01"}', '{min: 0.1, max: high}'])
      assert.deepEqual(fixed(withParameter(parameter)), [], parameter);
  });
});
