import assert from 'node:assert/strict';
import { createRecentRequests } from '../../../src/core/api/recentRequests.ts';

describe('the requests of a report', () => {
  it('are the last ones, with how long they took and how they failed', () => {
    const requests = createRecentRequests(2);
    for (const [operation, failed] of [['Viewer'], ['Sweeps'], ['UpsertSweep', 'timeout']] as const)
      requests.add({ operation, at: 1000, ms: 20.4, failed });
    assert.deepEqual(requests.lines(61_000), ['Sweeps: 20 ms, 60 s ago', 'UpsertSweep: timeout after 20 ms, 60 s ago']);
  });
});
