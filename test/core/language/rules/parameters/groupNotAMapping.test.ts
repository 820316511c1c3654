import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'group-not-a-mapping';
const { reported } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at a group that is a list, a scalar, or null', () => {
    assert.deepEqual(reported(withParameter('{parameters: [lr]}')), ['error: parameters']);
    assert.deepEqual(reported(withParameter('{parameters: 5}')), ['error: 5']);
    assert.deepEqual(reported(withParameter('{parameters: null}')), ['error: null']);
    assert.deepEqual(reported(withParameter('{parameters: {b: {parameters: 5}}}')), ['error: 5']);
  });

  it('is a warning where the method is custom', () => {
    assert.deepEqual(reported(withParameter('{parameters: 5}', CUSTOM)), ['warning: 5']);
  });

  it('is not reported for a mapping, an empty one too', () => {
    for (const parameter of ['{parameters: {}}', '{parameters: {lr: {value: 1}}}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });
});
