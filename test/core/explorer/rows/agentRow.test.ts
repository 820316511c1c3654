import assert from 'node:assert/strict';
import { agentRow } from '../../../../src/core/explorer/rows/agentRow.ts';
import { can } from './can.ts';
import { inOrder } from './inOrder.ts';
import { MINUTE, NOW, agent, queue } from './samples.ts';

describe('the row of an agent', () => {
  it('tells live agents from dead ones by the heartbeat, not by their status', () => {
    assert.match(agentRow(agent({ status: 'POLLING' }), { now: NOW }).description, /^alive, .+ · node-7$/);
    const dead = agentRow(agent({ heartbeatAt: NOW - 180 * MINUTE }), { now: NOW });
    inOrder(dead.description, 'dead', '3 h', 'node-7');
    assert.match(dead.tooltip, /still says RUNNING/);
    assert.equal(can(dead, 'agentStoppable'), false);
    assert.match(agentRow(agent({ status: 'KILLED' }), { now: NOW }).description, /^stopped · .+ · node-7$/);
    assert.match(agentRow(agent({ heartbeatAt: undefined }), { now: NOW }).description, /unknown, .+ · node-7$/);
    assert.match(agentRow(agent({ status: 'NAPPING' }), { now: NOW }).description, /^alive, .*NAPPING · node-7$/);
  });

  it('can be stopped once', () => {
    assert.equal(can(agentRow(agent(), { now: NOW }), 'agentStoppable'), true);
    const stopping = agentRow(agent({ stopPolling: true }), { now: NOW });
    assert.equal(stopping.description, 'alive, stopping · node-7');
    assert.equal(can(stopping, 'agentStoppable'), false);
  });

  it('says its queues', () => {
    assert.match(agentRow(agent(), { now: NOW, queues: [queue()] }).tooltip, /Queues: gpu/);
  });
});
