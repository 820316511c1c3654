import assert from 'node:assert/strict';
import { queueRow } from '../../../../src/core/explorer/rows/queueRow.ts';
import { can } from './can.ts';
import { inOrder } from './inOrder.ts';
import { MINUTE, NOW, agent, item, queue } from './samples.ts';

describe('the row of a queue', () => {
  it('says resource, counts and agents', () => {
    const items = [
      item(),
      item({ id: 'i2', state: 'CLAIMED' }),
      item({ id: 'i3', state: 'FAILED' }),
      item({ id: 'i4', state: 'LEASED' }),
    ];
    const row = queueRow(queue(), {
      now: NOW,
      items,
      agents: [agent(), agent({ id: 'a2', heartbeatAt: NOW - 60 * MINUTE })],
    });
    inOrder(row.description, 'kubernetes · ', '1 failed', '2 waiting', '1 taken', ' · ', '1', '1');
    assert.equal(can(row, 'clearable'), true);
    assert.equal(can(row, 'agentStartable'), false);
  });

  it('warns that items wait and no agent is there', () => {
    const row = queueRow(queue(), { now: NOW, items: [item()], agents: [agent({ queueIds: ['other'] })] });
    assert.match(row.description, /^[^·]*agent[^·]* · 1 /);
    assert.deepEqual(row.icon, { id: 'warning', color: 'list.warningForeground' });
    assert.match(row.accessibilityLabel, /waiting.*agent/);
    assert.match(row.tooltip, /wandb launch/);
    assert.equal(can(row, 'agentStartable'), true);
  });

  it('does not warn about an empty one, or about what is unknown', () => {
    assert.equal(
      queueRow(queue(), { now: NOW, items: [], agents: [] }).description,
      'kubernetes · empty · no active agent',
    );
    const unknown = queueRow(queue({ resource: undefined }), { now: NOW });
    assert.equal(unknown.description, '');
    assert.equal(unknown.icon.id, 'inbox');
    assert.match(
      queueRow(queue(), { now: NOW, items: [item()], agents: [agent({ heartbeatAt: undefined })] }).description,
      /1 agent not seen yet/,
    );
  });

  it('counts the failed ones first, and those whose run has ended apart', () => {
    const items = [
      item({ state: 'CLAIMED' }),
      item({ id: 'i2', state: 'CLAIMED' }),
      item({ id: 'i3', state: 'FAILED' }),
      item({ id: 'i4' }),
    ];
    const row = queueRow(queue(), { now: NOW, items, ended: 1, agents: [] });
    assert.match(row.description, /1 failed, 1 waiting, 1 taken, 1 ended/);
  });

  it('counts all items of a long queue once they were counted', () => {
    const counted = { failed: 12, waiting: 40, taken: 300, total: 352, more: false };
    const row = queueRow(queue(), { now: NOW, items: [item()], moreItems: true, counted, agents: [agent()] });
    assert.match(row.description, / 12 failed, 40 waiting, 300 taken/);
    assert.doesNotMatch(row.description, /at least/);
  });

  it('says which agent is at its limit, and what to do', () => {
    const full = [{ agent: agent(), jobs: 2 }];
    const row = queueRow(queue(), { now: NOW, items: [item()], agents: [agent()], full });
    assert.match(row.description, /1 agent alive, 1 at its max_jobs/);
    assert.match(row.tooltip, /agent\\-1 has 2 runs/);
    assert.match(row.accessibilityLabel, /max_jobs/);
  });

  it('does not claim to know all of a long queue', () => {
    assert.match(
      queueRow(queue(), { now: NOW, items: [item()], moreItems: true, agents: [agent()] }).description,
      /at least 1 waiting/,
    );
    assert.match(queueRow(queue(), { now: NOW, items: [item({ state: 'DREAMING' })] }).description, /1 item/);
  });
});
