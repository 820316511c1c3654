import * as l10n from '@vscode/l10n';
import type { LaunchAgent, Queue, QueueItem } from '../../api/types.ts';
import { fullDateText } from '../../dates.ts';
import { agentsOfQueue, queueServed } from '../../live/agentLife.ts';
import type { FullAgent } from '../../live/agentLimit.ts';
import { countItems, type ItemCounts } from '../../live/queueCensus.ts';
import { startAgentAdvice } from '../../live/sweepHealth.ts';
import { PRIORITIZATION } from '../../wandb/priorities.ts';
import { agentCounts, deadText } from './agentCounts.ts';
import { joined, spoken, tooltipOf, WARNING, words, type Row } from './row.ts';
import { listOf } from '../../sentence.ts';

export interface QueueContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Items that are loaded; undefined = unknown. */
  readonly items?: readonly QueueItem[];
  /** There are more items than those loaded. */
  readonly moreItems?: boolean;
  /** All items, where they were counted apart from those loaded. */
  readonly counted?: ItemCounts;
  /** How many of the loaded items were taken, and their run has ended. */
  readonly ended?: number;
  readonly agents?: readonly LaunchAgent[];
  /** The server does not list agents. */
  readonly agentsUntold?: boolean;
  /** Agents of the queue that take nothing more. */
  readonly full?: readonly FullAgent[];
}

/**
 * `1 failed, 3 waiting, 2 taken, 5 ended`, with `at least` where not all items are known; undefined = unknown. An item
 * that an agent took stays so when its run has ended, so it is not called running.
 */
function itemsText({ failed, waiting, taken, total, more }: ItemCounts, ended: number): string | undefined {
  const counts = listOf([
    failed === 0 ? undefined : l10n.t('{0} failed', failed),
    waiting === 0 ? undefined : l10n.t('{0} waiting', waiting),
    taken - ended <= 0 ? undefined : l10n.t('{0} taken', taken - ended),
    ended === 0 ? undefined : l10n.t('{0} ended', ended),
  ]);
  if (counts !== '') return more ? l10n.t('at least {0}', counts) : counts;
  if (more) return undefined;
  if (total === 0) return l10n.t('empty');
  return total === 1 ? l10n.t('1 item') : l10n.t('{0} items', total);
}

/** `2 agents alive, 1 at its max_jobs, 1 dead`. */
function agentsText(agents: readonly LaunchAgent[], full: number, now: number): string {
  const { alive, unknown, dead, lastSeen } = agentCounts(agents, now);
  if (alive + unknown === 0) return listOf([l10n.t('no active agent'), lastSeen]);
  const living = alive === 1 ? l10n.t('1 agent alive') : l10n.t('{0} agents alive', alive);
  const silent = unknown === 1 ? l10n.t('1 agent not seen yet') : l10n.t('{0} agents not seen yet', unknown);
  const busy = full === 0 ? undefined : l10n.t('{0} at its max_jobs', full);
  return listOf([alive > 0 ? living : undefined, busy, unknown > 0 ? silent : undefined, deadText(dead)]);
}

function prioritiesText(mode: string | undefined): string | undefined {
  if (mode === undefined) return undefined;
  return mode === PRIORITIZATION.off ? l10n.t('no') : l10n.t('yes');
}

/** Why an agent leaves items waiting, and what to do. */
function fullText({ agent, jobs }: FullAgent): string {
  return jobs === 1
    ? l10n.t(
        'The agent {0} has 1 run at work, its `max_jobs`, so it takes no more. Raise `max_jobs` or start an agent.',
        agent.name,
      )
    : l10n.t(
        'The agent {0} has {1} runs at work, its `max_jobs`, so it takes no more. Raise `max_jobs` or start an agent.',
        agent.name,
        jobs,
      );
}

/** A queue as a row of the tree. One that has work but no agent shows that first. */
export function queueRow(queue: Queue, context: QueueContext): Row {
  const { now, items, agents } = context;
  const known = items === undefined ? undefined : (context.counted ?? countItems(items, context.moreItems === true));
  const waiting = known?.waiting ?? 0;
  const full = context.full ?? [];
  const served = agents === undefined ? undefined : queueServed(agents, queue, now);
  const alarm = served === false && waiting > 0;
  const queued = known === undefined ? undefined : itemsText(known, context.ended ?? 0);
  const staff =
    agents !== undefined
      ? agentsText(agentsOfQueue(agents, queue), full.length, now)
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
      alarm
        ? [l10n.t('Items wait, and no active agent serves this queue.'), advice]
        : served === false
          ? [advice]
          : full.map(fullText),
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
