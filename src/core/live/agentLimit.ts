import type { LaunchAgent, Queue, QueueItem } from '../api/types.ts';
import { AGENT_POLLS_MS } from '../wandb/agentStates.ts';
import { isItemState } from '../wandb/itemStates.ts';
import { agentLife, agentsOfQueue } from './agentLife.ts';

/** An item with whether its run is known to go on. */
export interface WorkedItem {
  readonly item: QueueItem;
  readonly goesOn: boolean;
}

/** An agent that takes nothing more, and how many runs it has at work. */
export interface FullAgent {
  readonly agent: LaunchAgent;
  readonly jobs: number;
}

/** An agent that leaves an item alone for this many polls does not take any. */
const POLLS = 3;

/**
 * The agents of a queue that are at their `max_jobs`. The server does not tell that setting, but an agent polls every
 * 10 s unless it has reached it (docs/facts/agent-wire.md, 2): one that reports, has runs at work and still leaves an
 * item waiting has. Schedulers do not count (same place). `taken` gives the known items of
 * all queues, and is asked only where an agent leaves an item waiting.
 */
export function agentsAtLimit(
  queue: Pick<Queue, 'id'>,
  agents: readonly LaunchAgent[],
  items: readonly QueueItem[],
  taken: () => readonly WorkedItem[],
  now: number,
): readonly FullAgent[] {
  const waitingSince = Math.min(
    ...items
      .filter(item => isItemState(item.state, 'PENDING'))
      .map(item => Math.max(item.createdAt ?? Infinity, item.updatedAt ?? 0)),
  );
  const passingBy = agentsOfQueue(agents, queue).filter(
    agent =>
      (agent.heartbeatAt ?? 0) - waitingSince > POLLS * AGENT_POLLS_MS &&
      agent.stopPolling !== true &&
      agentLife(agent, now) === 'alive',
  );
  if (passingBy.length === 0) return [];
  const atWork = taken().filter(
    ({ item, goesOn }) => goesOn && item.kind === 'run' && isItemState(item.state, 'CLAIMED'),
  );
  return passingBy
    .map(agent => ({ agent, jobs: atWork.filter(({ item }) => item.agentId === agent.id).length }))
    .filter(({ jobs }) => jobs > 0);
}
