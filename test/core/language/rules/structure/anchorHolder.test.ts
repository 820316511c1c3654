import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { PLAIN_SWEEP } from '../texts.ts';

const CODE = 'anchor-holder';
const { reported } = ofRule(CODE);
const using = (head: string) => `${head}program: t.py\nmethod: grid\nparameters:\n  lr: *x\n`;

describe(CODE, () => {
  it('is a warning for a key that only holds an anchor which an alias uses', () => {
    assert.deepEqual(reported(using('.common: &x {values: [1]}\n')), ['warning: .common']);
    assert.deepEqual(reported(using('templates:\n  one: &x {values: [1]}\n')), ['warning: templates']);
    assert.deepEqual(ofRule('unknown-key').reported(using('.common: &x {values: [1]}\n')), []);
  });

  it('is not reported for an anchor that nothing uses, and for aliases inside', () => {
    assert.deepEqual(reported(`${PLAIN_SWEEP}x: &x 1\n`), []);
    assert.deepEqual(reported(`${PLAIN_SWEEP}x: [&x 1, *x]\n`), []);
  });
});
