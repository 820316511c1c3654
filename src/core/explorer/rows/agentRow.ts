import type { LaunchAgent, Queue } from '../../api/types.ts';
import { agentLife } from '../../live/agentLife.ts';
import { agoText } from '../../duration.ts';
import { joined, tooltipOf, words } from './row.ts';
import type { Row } from './row.ts';
import { isAgentState } from '../../wandb/agentStates.ts';

export interface AgentContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly queues?: readonly Queue[];
  readonly readOnly?: boolean;
}

const DOING: Readonly<Record<string, string>> = { POLLING: 'looks for work', RUNNING: 'at work', KILLED: 'stopped' };

/** A launch agent as a row of the tree. */
export function agentRow(agent: LaunchAgent, { now, queues, readOnly }: AgentContext): Row {
  const life = agentLife(agent, now);
  const status = agent.status ?? '';
  const killed = isAgentState(status, 'KILLED');
  const doing = DOING[status.toUpperCase()] ?? (status === '' ? undefined : `status ${status}`);
  const seen = agent.heartbeatAt === undefined ? undefined : `last heard of ${agoText(agent.heartbeatAt, now)}`;
  const stopping = agent.stopPolling === true && life === 'alive';
  const state =
    life === 'alive'
      ? joined(['alive', stopping ? 'stopping' : doing], ', ')
      : life === 'unknown'
        ? joined(['not known whether alive', doing], ', ')
        : killed
          ? 'stopped'
          : 'dead';
  const serves = queues
    ?.filter(queue => agent.queueIds.includes(queue.id))
    .map(queue => queue.name)
    .join(', ');
  return {
    label: agent.name,
    description: joined([state, life === 'alive' ? undefined : seen, agent.hostname]),
    tooltip: tooltipOf(
      agent.name,
      [
        ['State', state],
        ['Last heard of', seen?.replace('last heard of ', '')],
        ['Host', agent.hostname],
        ['Queues', serves],
        ['ID', agent.id],
      ],
      life === 'dead' && !killed
        ? [
            `It still says ${status === '' ? 'nothing' : status}, but has not been heard of: it was ended without a word, or has lost its network.`,
          ]
        : [],
    ),
    icon:
      life === 'alive'
        ? { id: 'vm-running', color: 'charts.green' }
        : life === 'unknown'
          ? { id: 'vm' }
          : { id: 'vm-outline', color: 'disabledForeground' },
    accessibilityLabel: `${joined([`Agent ${agent.name} is ${state}`, life === 'alive' ? undefined : seen, agent.hostname === undefined ? undefined : `on ${agent.hostname}`], ', ')}.`,
    contextValue: words(
      'agent',
      life,
      'copyable',
      readOnly !== true && life !== 'dead' && !stopping && 'agentStoppable',
    ),
  };
}
