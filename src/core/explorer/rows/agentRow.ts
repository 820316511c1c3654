import * as l10n from '@vscode/l10n';
import type { LaunchAgent, Queue } from '../../api/types.ts';
import { fullDateText } from '../../dates.ts';
import { agoText } from '../../duration.ts';
import { agentLife, type AgentLife } from '../../live/agentLife.ts';
import { isAgentState } from '../../wandb/agentStates.ts';
import { joined, spoken, tooltipOf, words, type Row, type RowIcon } from './row.ts';
import { stateSaid } from './stateSaid.ts';
import { listOf } from '../../sentence.ts';

export interface AgentContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly queues?: readonly Queue[];
  /** It takes nothing more. */
  readonly full?: boolean;
}

const ICONS: Readonly<Record<AgentLife, RowIcon>> = {
  alive: { id: 'vm-running', color: 'charts.green' },
  unknown: { id: 'vm' },
  dead: { id: 'vm-outline', color: 'disabledForeground' },
};

/** What the agent says that it does. */
function doing(status: string): string | undefined {
  if (status === '') return undefined;
  if (isAgentState(status, 'POLLING')) return l10n.t('looking for work');
  if (isAgentState(status, 'RUNNING')) return l10n.t('at work');
  return isAgentState(status, 'KILLED') ? l10n.t('stopped') : l10n.t('status {0}', status);
}

/** Whether it lives, and what it does. */
function stateOf(life: AgentLife, status: string, stopping: boolean, isFull: boolean): string {
  switch (life) {
    case 'alive':
      return listOf([
        l10n.t('alive'),
        stopping ? l10n.t('stopping') : isFull ? l10n.t('at its max_jobs') : doing(status),
      ]);
    case 'unknown':
      return listOf([l10n.t('status unknown'), doing(status)]);
    case 'dead':
      return isAgentState(status, 'KILLED') ? l10n.t('stopped') : l10n.t('dead');
  }
}

/** Why an agent that does not say so itself counts as dead. */
function silence(status: string): string {
  return status === ''
    ? l10n.t('It has not reported for a while: it was killed, or lost its network.')
    : l10n.t('It still says {0}, but has not reported for a while: it was killed, or lost its network.', status);
}

/** A launch agent as a row of the tree. */
export function agentRow(agent: LaunchAgent, { now, queues, full }: AgentContext): Row {
  const life = agentLife(agent, now);
  const status = agent.status ?? '';
  const stopping = agent.stopPolling === true && life === 'alive';
  const state = stateOf(life, status, stopping, full === true);
  const ago = agent.heartbeatAt === undefined ? undefined : agoText(agent.heartbeatAt, now);
  const seen = life === 'alive' || ago === undefined ? undefined : l10n.t('last seen {0}', ago);
  const serves = queues?.filter(queue => agent.queueIds.includes(queue.id)).map(queue => queue.name);
  return {
    label: agent.name,
    description: joined([state, seen, agent.hostname]),
    tooltip: tooltipOf(
      agent.name,
      [
        [l10n.t('State'), state],
        [l10n.t('Last seen'), agent.heartbeatAt === undefined ? undefined : fullDateText(agent.heartbeatAt, now)],
        [l10n.t('Host'), agent.hostname],
        [l10n.t('Queues'), serves?.join(', ')],
        [l10n.t('ID'), agent.id],
      ],
      life === 'dead' && !isAgentState(status, 'KILLED') ? [silence(status)] : [],
    ),
    icon: ICONS[life],
    accessibilityLabel: spoken(
      stateSaid(l10n.t('Agent {0}', agent.name), state),
      seen,
      agent.hostname === undefined ? undefined : l10n.t('on {0}', agent.hostname),
    ),
    contextValue: words('agent', life, 'copyable', life !== 'dead' && !stopping && 'agentStoppable'),
  };
}
