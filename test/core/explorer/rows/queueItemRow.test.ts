import assert from 'node:assert/strict';
import { positionsOf, queueItemRow } from '../../../../src/core/explorer/rows/queueItemRow.ts';
import { can } from './can.ts';
import { inOrder } from './inOrder.ts';
import { MINUTE, NOW, agent, item, schedulerOf } from './samples.ts';

describe('the row of a queue item', () => {
  it('says state and place, priority, who and since when', () => {
    const row = queueItemRow(
      item({ job: 'team/proj/job-train:latest', runId: 'r9', priority: 1, author: 'jane', project: 'proj' }),
      { now: NOW, position: 3 },
    );
    assert.equal(row.label, 'job-train:latest r9');
    inOrder(row.description, 'waiting', '3', 'high', 'jane', '5 min');
    assert.equal(can(row, 'removable'), true);
    assert.equal(can(row, 'openable'), true);
  });

  it('names the sweep of a scheduler', () => {
    assert.equal(queueItemRow(schedulerOf('sw1'), { now: NOW }).label, 'Scheduler of sweep sw1');
  });

  it('says why one failed: known, none left, not asked yet', () => {
    const failed = item({ state: 'FAILED' });
    assert.match(
      queueItemRow(failed, { now: NOW, reason: 'No such image.' }).description,
      /^failed · No such image\. · /,
    );
    assert.match(
      queueItemRow(failed, { now: NOW, reason: null }).description,
      /^failed · the agent did not give a reason/,
    );
    assert.match(queueItemRow(failed, { now: NOW }).description, /^failed · 5 min ago/);
  });

  it('tells one that was taken by an agent that is gone', () => {
    const row = queueItemRow(schedulerOf('sw1'), { now: NOW, agents: [agent({ heartbeatAt: NOW - 60 * MINUTE })] });
    inOrder(row.description.split(' · ')[0], 'agent', 'gone');
    assert.equal(row.icon.id, 'warning');
    assert.equal(can(row, 'removable'), false);
  });

  it('offers no changes for an unknown state', () => {
    const row = queueItemRow(item({ state: 'DREAMING' }), { now: NOW });
    assert.ok(row.description.startsWith('in state DREAMING'));
    assert.equal(can(row, 'removable'), false);
  });

  it('counts places by priority where the queue has them, else by age', () => {
    const items = [
      item({ id: 'a', createdAt: 1, priority: 3 }),
      item({ id: 'b', createdAt: 2 }),
      item({ id: 'c', createdAt: 3, priority: 0 }),
      item({ id: 'd', state: 'CLAIMED' }),
    ];
    const places = (prioritization?: string) => [...positionsOf(items, { prioritization }).keys()].join('');
    assert.equal(places('V0'), 'cba');
    assert.equal(places('DISABLED'), 'abc');
    assert.equal(places(), 'abc');
  });
});
