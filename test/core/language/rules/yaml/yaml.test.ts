import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withValues } from '../texts.ts';

const CODE = 'yaml';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is an error where PyYAML stops, once', () => {
    assert.equal(reported(withValues('[0.1, 0.2')).length, 1);
    assert.equal(reported(`${withValues('[1]')}metric:\n\tname: x\n`).length, 1);
    assert.equal(reported(`${withValues('[1]')}--- a\n`).length, 1);
    assert.equal(reported(withValues('[!unknown x]')).length, 1);
  });

  it('is not reported for what PyYAML reads', () => {
    assert.deepEqual(reported(withValues('[!!str 1, *x]').replace('t.py', '&x t.py')), []);
  });
});
