import assert from 'node:assert/strict';
import type { QueueItem } from '../../../../src/core/api/types.ts';
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
    assert.equal(row.label, 'r9');
    inOrder(row.description, 'waiting', '3', 'high', 'job-train:latest', 'jane', '5 min');
    assert.equal(can(row, 'removable'), true);
    assert.equal(can(row, 'openable'), true);
  });

  it('begins with the sweep or the run, whatever else is known', () => {
    assert.ok(queueItemRow(schedulerOf('sw1'), { now: NOW }).label.startsWith('sw1'));
    assert.match(queueItemRow(schedulerOf('sw1'), { now: NOW }).accessibilityLabel, /^Scheduler of sweep sw1 is /);
    const ofSweep = queueItemRow(item({ runId: 'r9', sweep: 'sw1', job: 'a/b/train:v1' }), { now: NOW });
    assert.equal(ofSweep.label, 'r9');
    inOrder(ofSweep.description, 'waiting', 'sw1', 'train:v1');
    assert.equal(queueItemRow(item({ job: 'a/b/train:v1' }), { now: NOW }).label, 'train:v1');
  });

  for (const [state, taken, failed] of [
    ['running', true, false],
    ['pending', true, false],
    ['finished', false, false],
    ['killed', false, false],
    ['failed', false, true],
    ['crashed', false, true],
  ] as const)
    it(`says that its run is ${state}`, () => {
      const claimed = item({ state: 'CLAIMED', runId: 'r9', agentId: 'a1' });
      const gone = [agent({ heartbeatAt: NOW - 60 * MINUTE })];
      const row = queueItemRow(claimed, { now: NOW, agents: [agent()], run: { state } });
      inOrder(row.description.split(' · ')[0], ...(taken ? ['taken', state] : [state]));
      assert.equal(row.icon.id === 'error', failed);
      inOrder(row.accessibilityLabel, 'r9', state);
      // An agent that is gone since matters only to a run that goes on.
      const left = queueItemRow(claimed, { now: NOW, agents: gone, run: { state } });
      assert.equal(left.icon.id === 'warning', taken);
    });

  it('does not call a scheduler finished that has ended, and says nothing of an unknown run', () => {
    const ended = queueItemRow(schedulerOf('sw1'), { now: NOW, run: { state: 'finished' } });
    assert.match(ended.description, /^scheduler ended/);
    for (const run of [null, undefined])
      assert.match(queueItemRow(item({ state: 'CLAIMED' }), { now: NOW, run }).description, /^taken by an agent · /);
    assert.match(queueItemRow(item(), { now: NOW, run: { state: 'pending' } }).description, /^waiting · /);
  });

  it('says why an agent may leave what it was offered', () => {
    const offered = (one: QueueItem): string => queueItemRow({ ...one, state: 'LEASED' }, { now: NOW }).tooltip;
    assert.match(offered(schedulerOf('sw1')), /max\\_schedulers/);
    assert.match(offered(item()), /offered again/);
    assert.doesNotMatch(offered(item()), /schedulers/);
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

  it('says of what the server does not tell that it is unknown, not none', () => {
    const untold = ['runSpec', 'launchAgentId', 'createdAt'].map(field => `RunQueueItem.${field}`);
    const bare = { id: btoa('RunQueueItem:17'), state: 'CLAIMED', kind: 'unknown' } as const;
    const row = queueItemRow(bare, { now: NOW, untold });
    assert.equal(row.label, 'Item 17');
    assert.doesNotMatch(row.description, /failed|gone/);
    for (const name of ['Job', 'Sweep', 'Agent', 'In the queue since'])
      assert.match(row.tooltip, new RegExp(`${name}: unknown`), name);
    assert.doesNotMatch(queueItemRow(bare, { now: NOW }).tooltip, /unknown/);
    assert.match(queueItemRow({ ...bare, state: 'FAILED' }, { now: NOW, untold }).tooltip, /Reason: unknown/);
    assert.equal(can(queueItemRow({ ...bare, state: 'PENDING' }, { now: NOW }), 'removable'), true);
  });

  it('gives no places where the server does not tell what they follow from', () => {
    const waiting = [item({ id: 'a', createdAt: undefined }), item({ id: 'b', createdAt: 2 })];
    assert.equal(positionsOf(waiting, {}).size, 0);
    const unknown = waiting.map(each => ({ ...each, createdAt: 1, kind: 'unknown' as const }));
    assert.equal(positionsOf(unknown, { prioritization: 'V0' }).size, 0);
    assert.equal(positionsOf(unknown, { prioritization: 'DISABLED' }).size, 2);
    assert.equal(positionsOf(waiting.slice(0, 1), {}).size, 1);
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
