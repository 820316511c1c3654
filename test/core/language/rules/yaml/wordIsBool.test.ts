import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter, withValues } from '../texts.ts';

const CODE = 'word-is-bool';
const { reported, fixed, safelyFixed } = ofRule(CODE);

describe(CODE, () => {
  it('is information for the words of YAML 1.1', () => {
    assert.deepEqual(
      reported(withValues('[yes, no, On, OFF]')),
      ['yes', 'no', 'On', 'OFF'].map(word => `information: ${word}`),
    );
  });

  it('is not reported for true and false, strings, and outside parameters', () => {
    assert.deepEqual(reported(withValues('[true, False, "yes", y, n]')), []);
    assert.deepEqual(reported(withParameter('{values: [1]}', 'method: random\ndescription: yes\n')), []);
    assert.deepEqual(reported(withParameter('{distribution: off, values: [1]}')), []);
  });

  it('can be fixed by quotes', () => {
    assert.deepEqual(fixed(withValues('[on]')), [withValues('["on"]')]);
    assert.deepEqual(safelyFixed(withValues('[on]')), []);
  });
});
