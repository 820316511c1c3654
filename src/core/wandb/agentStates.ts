/**
 * What an agent says of itself (docs/facts/launch-sweep-cli.md, "States"). A dead one may still say RUNNING: its last
 * report counts.
 */
export type AgentState = 'POLLING' | 'RUNNING' | 'KILLED';

/** Whether the agent's word names one of these states, in any case. */
export function isAgentState(word: string | undefined, ...states: readonly AgentState[]): boolean {
  return word !== undefined && (states as readonly string[]).includes(word.toUpperCase());
}

/** An agent that has room polls its queue every 10 s (docs/facts/agent-wire.md, 2). Milliseconds. */
export const AGENT_POLLS_MS = 10_000;

/**
 * An agent reports every 20 s: it polls its queue every 10 s, and reports at every second poll
 * (docs/facts/agent-wire.md, 2). Milliseconds.
 */
export const AGENT_REPORTS_MS = 20_000;

/** A run reports at least every 15 s (docs/facts/agent-wire.md, 4). Milliseconds. */
export const RUN_REPORTS_MS = 15_000;
