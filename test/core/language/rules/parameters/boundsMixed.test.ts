import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'bounds-mixed';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at the integer beside a float, whatever the method', () => {
    assert.deepEqual(reported(withParameter('{min: 0.1, max: 1}')), ['error: 1']);
    assert.deepEqual(reported(withParameter('{min: 1, max: 2.5}')), ['error: 1']);
    assert.deepEqual(reported(withParameter('{min: 0.1, max: 1}', CUSTOM)), ['error: 1']);
  });

  it('is not reported for two of a kind, with a distribution, and in a group', () => {
    for (const parameter of [
      '{min: 0.1, max: 1.0}',
      '{min: 1, max: 5}',
      '{distribution: uniform, min: 0.1, max: 1}',
      '{parameters: {b: {min: 0.1, max: 1}}}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by a float for the integer, but for one in hexadecimal', () => {
    assert.deepEqual(fixed(withParameter('{min: 0.1, max: 1}')), [withParameter('{min: 0.1, max: 1.0}')]);
    assert.deepEqual(fixed(withParameter('{min: -3, max: 0.5}')), [withParameter('{min: -3.0, max: 0.5}')]);
    assert.deepEqual(fixed(withParameter('{min: 0.1, max: 0x10}')), []);
  });
});
