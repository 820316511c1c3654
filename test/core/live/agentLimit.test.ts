import assert from 'node:assert/strict';
import type { LaunchAgent, QueueItem } from '../../../src/core/api/types.ts';
import { agentsAtLimit } from '../../../src/core/live/agentLimit.ts';
import { MINUTE, NOW, agent, item, queue } from '../explorer/rows/samples.ts';

const atWork = (more: Partial<QueueItem> = {}): QueueItem =>
  item({ id: 'c', state: 'CLAIMED', agentId: 'a1', ...more });

describe('agents at their limit', () => {
  for (const [what, agents, waiting, taken, wanted] of [
    ['one with a run at work that leaves an item', [agent()], [item()], [[atWork(), true]], 1],
    ['nothing waits', [agent()], [], [[atWork(), true]], 0],
    ['the item has just come', [agent()], [item({ createdAt: NOW - 15_000 })], [[atWork(), true]], 0],
    ['the item has just come back', [agent()], [item({ updatedAt: NOW - 15_000 })], [[atWork(), true]], 0],
    ['nothing is at work', [agent()], [item()], [], 0],
    ['its run has ended, or is unknown', [agent()], [item()], [[atWork(), false]], 0],
    ['a scheduler at work does not count', [agent()], [item()], [[atWork({ kind: 'scheduler' }), true]], 0],
    ['another agent has the run', [agent()], [item()], [[atWork({ agentId: 'a2' }), true]], 0],
    ['it is dead', [agent({ heartbeatAt: NOW - 60 * MINUTE })], [item()], [[atWork(), true]], 0],
    ['it is stopping', [agent({ stopPolling: true })], [item()], [[atWork(), true]], 0],
    [
      'it has not reported since the item came',
      [agent({ heartbeatAt: NOW - 5 * MINUTE })],
      [item()],
      [[atWork(), true]],
      0,
    ],
    ['it serves another queue', [agent({ queueIds: ['q9'] })], [item()], [[atWork(), true]], 0],
    ['the item is offered, not waiting', [agent()], [item({ state: 'LEASED' })], [[atWork(), true]], 0],
  ] as const satisfies readonly (readonly [
    string,
    readonly LaunchAgent[],
    readonly QueueItem[],
    readonly (readonly [QueueItem, boolean])[],
    number,
  ])[])
    it(what, () => {
      const found = agentsAtLimit(
        queue(),
        agents,
        waiting,
        () => taken.map(([worked, goesOn]) => ({ item: worked, goesOn })),
        NOW,
      );
      assert.equal(found.length, wanted);
    });
});
