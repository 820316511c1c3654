import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter, withValues } from '../texts.ts';

const CODE = 'octal-number';
const { reported, fixed, safelyFixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for a leading zero, and for the octal form of YAML 1.2', () => {
    assert.deepEqual(reported(withValues('[010, -017, 0o10]')), ['warning: 010', 'warning: -017', 'warning: 0o10']);
    assert.deepEqual(reported(withParameter('{values: [1]}', 'method: random\nrun_cap: 010\n')), ['warning: 010']);
  });

  it('is not reported for zero, other digits and strings', () => {
    assert.deepEqual(reported(withValues('[0, 00, 10, 09, "010", 0x10, 0.10]')), []);
  });

  it('is fixed by the number, and for the string by quotes', () => {
    assert.deepEqual(fixed(withValues('[010, 11]')), [withValues('[8, 11]'), withValues('["010", 11]')]);
    assert.deepEqual(fixed(withValues('[0o17]')), [withValues('[15]')]);
    assert.deepEqual(fixed(withParameter('{min: 010, max: 20}')), [withParameter('{min: 8, max: 20}')]);
    assert.deepEqual(safelyFixed(withValues('[010, 0o17]')), []);
  });
});
