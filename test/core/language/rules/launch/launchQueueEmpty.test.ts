import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'launch-queue-empty';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is information for a queue without a name', () => {
    assert.deepEqual(reported(`${LAUNCH_SWEEP}launch:\n  queue:\n`), ['information: queue']);
    assert.deepEqual(reported(`${LAUNCH_SWEEP}launch: {queue: false}\n`), ['information: false']);
  });

  it('is not reported for a name, and for a block without the key', () => {
    for (const block of ['{queue: gpu}', '{}', '{priority: 1}'])
      assert.deepEqual(reported(`${LAUNCH_SWEEP}launch: ${block}\n`), [], block);
  });
});
