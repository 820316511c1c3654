import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter, withValues } from '../texts.ts';

const CODE = 'none-text';
const { reported, fixed, safelyFixed } = ofRule(CODE);

describe(CODE, () => {
  it('is information for None in a parameter', () => {
    assert.deepEqual(reported(withValues('[None, cosine]')), ['information: None']);
  });

  it('is not reported for null, strings, and outside parameters', () => {
    assert.deepEqual(reported(withValues('[null, ~, "None", none]')), []);
    assert.deepEqual(reported(withParameter('{values: [1]}', 'method: random\ndescription: None\n')), []);
  });

  it('can be fixed by null', () => {
    assert.deepEqual(fixed(withValues('[None]')), [withValues('[null]')]);
    assert.deepEqual(safelyFixed(withValues('[None]')), []);
  });
});
