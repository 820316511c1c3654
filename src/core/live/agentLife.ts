import type { LaunchAgent, Queue } from '../api/types.ts';
import { AGENT_REPORTS_MS, isAgentState } from '../wandb/agentStates.ts';

/** An agent that missed six reports counts as dead. */
export const AGENT_SILENT_MS = 6 * AGENT_REPORTS_MS;

export type AgentLife = 'alive' | 'dead' | 'unknown';

/**
 * Whether the agent is alive. Its own status is not enough: an agent that was killed still says RUNNING
 * (docs/facts/agent-wire.md, 7), so its heartbeat counts. `unknown` = it never reported, or the server does not say.
 * `now` in milliseconds since 1970.
 */
export function agentLife(agent: LaunchAgent, now: number): AgentLife {
  if (isAgentState(agent.status, 'KILLED')) return 'dead';
  const seen = agent.heartbeatAt;
  if (seen === undefined) return 'unknown';
  return now - seen <= AGENT_SILENT_MS ? 'alive' : 'dead';
}

/** Agents that registered for a queue; the ones seen last first. */
export function agentsOfQueue(agents: readonly LaunchAgent[], queue: Pick<Queue, 'id'>): readonly LaunchAgent[] {
  return agents
    .filter(agent => agent.queueIds.includes(queue.id))
    .sort((a, b) => (b.heartbeatAt ?? 0) - (a.heartbeatAt ?? 0));
}

/** Whether any agent serves the queue; undefined = unknown. */
export function queueServed(
  agents: readonly LaunchAgent[],
  queue: Pick<Queue, 'id'>,
  now: number,
): boolean | undefined {
  const lives = agentsOfQueue(agents, queue).map(agent => agentLife(agent, now));
  if (lives.includes('alive')) return true;
  return lives.includes('unknown') ? undefined : false;
}
