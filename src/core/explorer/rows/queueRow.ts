import * as l10n from '@vscode/l10n';
import type { LaunchAgent, Queue, QueueItem } from '../../api/types.ts';
import { fullDateText } from '../../dates.ts';
import { agentsOfQueue, queueServed } from '../../live/agentLife.ts';
import { startAgentAdvice } from '../../live/sweepHealth.ts';
import { isItemState, itemWaits } from '../../wandb/itemStates.ts';
import { PRIORITIZATION } from '../../wandb/priorities.ts';
import { agentCounts, deadText } from './agentCounts.ts';
import { joined, spoken, tooltipOf, WARNING, words, type Row } from './row.ts';

export interface QueueContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Items that are loaded; undefined = unknown. */
  readonly items?: readonly QueueItem[];
  /** There are more items than those loaded. */
  readonly moreItems?: boolean;
  readonly agents?: readonly LaunchAgent[];
  /** The server does not list agents. */
  readonly agentsUntold?: boolean;
}

/**
 * `3 waiting, 2 taken, 1 failed`, with `at least` where not all items are loaded; undefined = unknown. An item that an
 * agent took stays so when its run has ended, so it is not called running.
 */
function itemsText(items: readonly QueueItem[] | undefined, more: boolean): string | undefined {
  if (items === undefined) return undefined;
  const waiting = items.filter(item => itemWaits(item.state)).length;
  const taken = items.filter(item => isItemState(item.state, 'CLAIMED')).length;
  const failed = items.filter(item => isItemState(item.state, 'FAILED')).length;
  const counts = joined(
    [
      waiting === 0 ? undefined : l10n.t('{0} waiting', waiting),
      taken === 0 ? undefined : l10n.t('{0} taken', taken),
      failed === 0 ? undefined : l10n.t('{0} failed', failed),
    ],
    ', ',
  );
  if (counts !== '') return more ? l10n.t('at least {0}', counts) : counts;
  if (more) return undefined;
  if (items.length === 0) return l10n.t('empty');
  return items.length === 1 ? l10n.t('1 item') : l10n.t('{0} items', items.length);
}

/** `2 agents alive, 1 dead`. */
function agentsText(agents: readonly LaunchAgent[], now: number): string {
  const { alive, unknown, dead, lastSeen } = agentCounts(agents, now);
  if (alive + unknown === 0) return joined([l10n.t('no active agent'), lastSeen], ', ');
  const living = alive === 1 ? l10n.t('1 agent alive') : l10n.t('{0} agents alive', alive);
  const silent = unknown === 1 ? l10n.t('1 agent not seen yet') : l10n.t('{0} agents not seen yet', unknown);
  return joined([alive > 0 ? living : undefined, unknown > 0 ? silent : undefined, deadText(dead)], ', ');
}

function prioritiesText(mode: string | undefined): string | undefined {
  if (mode === undefined) return undefined;
  return mode === PRIORITIZATION.off ? l10n.t('no') : l10n.t('yes');
}

/** A queue as a row of the tree. One that has work but no agent shows that first. */
export function queueRow(queue: Queue, context: QueueContext): Row {
  const { now, items, agents } = context;
  const waiting = (items ?? []).filter(item => itemWaits(item.state)).length;
  const served = agents === undefined ? undefined : queueServed(agents, queue, now);
  const alarm = served === false && waiting > 0;
  const queued = itemsText(items, context.moreItems === true);
  const staff =
    agents !== undefined
      ? agentsText(agentsOfQueue(agents, queue), now)
      : context.agentsUntold === true
        ? l10n.t('agents unknown')
        : undefined;
  const advice = startAgentAdvice(queue);
  return {
    label: queue.name,
    description: joined(alarm ? [l10n.t('no active agent'), queued, queue.resource] : [queue.resource, queued, staff]),
    tooltip: tooltipOf(
      queue.name,
      [
        [l10n.t('Resource'), queue.resource ?? l10n.t('unknown: the queue is not configured, or you cannot see it')],
        [l10n.t('Items'), queued],
        [l10n.t('Agents'), staff],
        [l10n.t('Priorities'), prioritiesText(queue.prioritization)],
        [l10n.t('Template variables'), queue.templateVariables?.map(variable => variable.name).join(', ')],
        [l10n.t('Created'), queue.createdAt === undefined ? undefined : fullDateText(queue.createdAt, now)],
      ],
      alarm ? [l10n.t('Items wait, and no active agent serves this queue.'), advice] : served === false ? [advice] : [],
    ),
    icon: alarm ? WARNING : served === true ? { id: 'inbox', color: 'charts.green' } : { id: 'inbox' },
    accessibilityLabel: spoken(
      l10n.t('Queue {0}', queue.name),
      alarm ? l10n.t('has items waiting and no active agent') : undefined,
      queue.resource === undefined ? undefined : l10n.t('resource {0}', queue.resource),
      queued,
      alarm ? undefined : staff,
    ),
    contextValue: words(
      'queue',
      'openable',
      'copyable',
      'queueConfig',
      alarm && 'troubled',
      waiting > 0 && 'clearable',
      served !== true && 'agentStartable',
    ),
  };
}
