import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const CODE = 'early-terminate-without-metric';
const { reported } = ofRule(CODE);
const BLOCK = 'method: random\nearly_terminate: {type: hyperband, min_iter: 3}\n';

describe(CODE, () => {
  it('is a warning at the block', () => {
    assert.deepEqual(reported(plainSweep(BLOCK)), ['warning: early_terminate']);
  });

  it('is not reported with a metric or several, and without the block', () => {
    assert.deepEqual(reported(plainSweep(`${BLOCK}metric: {name: loss}\n`)), []);
    assert.deepEqual(reported(plainSweep(`${BLOCK}metrics: [{name: a}, {name: b}]\n`)), []);
    assert.deepEqual(reported(plainSweep('method: random\n')), []);
  });
});
