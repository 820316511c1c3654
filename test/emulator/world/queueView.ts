import type { Clock } from './clock.ts';
import type { LaunchAgentRecord, QueueItemRecord, QueueRecord } from './records.ts';

/** The items of a queue as the server lists them: newest first. (No client shows W&B's order; this is our choice.) */
export function itemsOf(queue: QueueRecord): readonly QueueItemRecord[] {
  return queue.items.toReversed();
}

/**
 * The waiting item that is handed out next: by priority where the queue has them, then the oldest; undefined = none
 * waits.
 */
export function nextItem(queue: QueueRecord): QueueItemRecord | undefined {
  let best: QueueItemRecord | undefined;
  for (const item of queue.items) {
    if (item.state !== 'PENDING') continue;
    if (queue.prioritization === 'DISABLED') return item;
    if (!best || item.priority < best.priority) best = item;
  }
  return best;
}

/** Agents report every second tick of 10 s (docs/facts/agent-wire.md, 2). */
const BEAT_MS = 20_000;

/** When the agent last reported; a living simulated one always reports in time. */
export function agentHeartbeat(agent: LaunchAgentRecord, clock: Clock): number {
  return agent.kind === 'living'
    ? Math.max(agent.createdAt, Math.floor(clock.now() / BEAT_MS) * BEAT_MS)
    : agent.heartbeatAt;
}

/** A real agent that was silent for this long is gone. */
const SILENT_MS = 90_000;

/** Is there a process behind the agent that would take items? */
export function isAliveAgent(agent: LaunchAgentRecord, clock: Clock): boolean {
  if (agent.status === 'KILLED' || agent.kind === 'dead') return false;
  return agent.kind === 'living' || clock.now() - agent.heartbeatAt < SILENT_MS;
}
