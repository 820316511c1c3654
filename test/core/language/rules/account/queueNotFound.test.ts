import assert from 'node:assert/strict';
import { PLACEHOLDERS } from '../../../../../src/core/language/placeholders.ts';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'queue-not-found';
const { reported } = ofRule(CODE, { knowledge: { queueExists: queue => queue !== 'missing' } });
const withQueue = (queue: string) => `${LAUNCH_SWEEP}launch: {queue: ${queue}}\n`;

describe(CODE, () => {
  it('is a warning for a queue that the account does not have', () => {
    assert.deepEqual(reported(withQueue('missing')), ['warning: missing']);
    const none = { knowledge: { queueExists: () => false } };
    assert.deepEqual(reported(withQueue(PLACEHOLDERS.queue), none), [`information: ${PLACEHOLDERS.queue}`]);
    const queues = () => ['a', 'b'];
    assert.deepEqual(reported(withQueue('c'), { knowledge: { queueExists: () => false, queues } }), ['warning: c']);
  });

  it('is not reported for a queue that exists, for an empty one, and while it is unknown', () => {
    for (const queue of ['gpu', '', '""']) assert.deepEqual(reported(withQueue(queue)), [], queue);
    assert.deepEqual(reported(withQueue('missing'), { knowledge: { queueExists: () => undefined } }), []);
  });
});
