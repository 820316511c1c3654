import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter, withValues } from '../texts.ts';

const CODE = 'base-60-number';
const { reported, fixed, safelyFixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for digits with colons', () => {
    assert.deepEqual(reported(withValues('[1:30, 190:20:30.15]')), ['warning: 1:30', 'warning: 190:20:30.15']);
  });

  it('is not reported for strings, and for what is not such a number', () => {
    assert.deepEqual(reported(withValues('["1:30", 1:99, a:b]')), []);
  });

  it('is fixed by quotes, in values only', () => {
    assert.deepEqual(safelyFixed(withValues('[1:30]')), [withValues('["1:30"]')]);
    assert.deepEqual(fixed(withParameter('{min: 1:30, max: 200}')), []);
  });
});
