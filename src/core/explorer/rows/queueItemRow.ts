import type { LaunchAgent, Queue, QueueItem } from '../../api/types.ts';
import { agentLife } from '../../live/agentLife.ts';
import { agoText } from '../../duration.ts';
import { joined, tooltipOf, words } from './row.ts';
import type { Row, RowIcon } from './row.ts';
import { isItemState } from '../../wandb/itemStates.ts';
import { DEFAULT_PRIORITY, PRIORITIZATION, priorityWord } from '../../wandb/priorities.ts';
import { notTaken } from '../../live/notTaken.ts';

export interface QueueItemContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 1 = the next to be taken; undefined = it does not wait, or that cannot be told. */
  readonly position?: number;
  readonly agents?: readonly LaunchAgent[];
  /** Why it failed, from the file that the agent leaves; null = there is no such file; undefined = not asked yet. */
  readonly reason?: string | null;
  readonly readOnly?: boolean;
}

const STATES: Readonly<Record<string, { readonly word: string; readonly icon: RowIcon }>> = {
  PENDING: { word: 'waiting', icon: { id: 'clock', color: 'charts.yellow' } },
  LEASED: { word: 'offered to an agent', icon: { id: 'clock', color: 'charts.blue' } },
  CLAIMED: { word: 'taken by an agent', icon: { id: 'play-circle', color: 'charts.blue' } },
  FAILED: { word: 'failed', icon: { id: 'error', color: 'charts.red' } },
};

/** Places of the waiting items, 1 = next: by priority where the queue has priorities, then by age. Items that do not wait have none. */
export function positionsOf(
  items: readonly QueueItem[],
  queue: Pick<Queue, 'prioritization'>,
): ReadonlyMap<string, number> {
  const weight = (item: QueueItem): number =>
    queue.prioritization === PRIORITIZATION.on ? (item.priority ?? DEFAULT_PRIORITY) : 0;
  const waiting = items
    .filter(item => isItemState(item.state, 'PENDING'))
    .sort((a, b) => weight(a) - weight(b) || (a.createdAt ?? 0) - (b.createdAt ?? 0));
  return new Map(waiting.map((item, index) => [item.id, index + 1]));
}

/** `job-train:latest` of `team/proj/job-train:latest`. */
const shortJob = (job: string | undefined): string | undefined => job?.split('/').at(-1);

function labelOf(item: QueueItem): string {
  if (item.kind === 'scheduler') return item.sweep === undefined ? 'Scheduler' : `Scheduler of sweep ${item.sweep}`;
  return joined([shortJob(item.job) ?? 'Run', item.runId], ' ');
}

/** An item of a queue as a row of the tree. */
export function queueItemRow(item: QueueItem, context: QueueItemContext): Row {
  const { now, position } = context;
  const known = STATES[item.state.toUpperCase()];
  const state = known?.word ?? `state ${item.state}`;
  const failed = isItemState(item.state, 'FAILED');
  const waits = isItemState(item.state, 'PENDING');
  const agent = context.agents?.find(each => each.id === item.agentId);
  const gone = agent !== undefined && isItemState(item.state, 'CLAIMED') && agentLife(agent, now) === 'dead';
  const priority =
    item.priority === undefined ? undefined : `priority ${priorityWord(item.priority) ?? String(item.priority)}`;
  const since = item.createdAt === undefined ? undefined : agoText(item.createdAt, now);
  const reason = failed ? (context.reason === null ? 'the agent left no reason' : context.reason) : undefined;
  const label = labelOf(item);
  const place = position === undefined ? undefined : position === 1 ? 'next' : `number ${String(position)}`;
  const words1 = gone ? `${state} that is gone` : state;
  return {
    label,
    description: joined([place === undefined ? words1 : `${words1}, ${place}`, reason, priority, item.author, since]),
    tooltip: tooltipOf(
      label,
      [
        ['State', place === undefined ? words1 : `${words1}, ${place}`],
        ['Reason', reason],
        ['Priority', priority?.replace('priority ', '')],
        ['Job', item.job],
        ['Sweep', item.sweep],
        ['Run', item.runId],
        [
          'Project',
          item.entity === undefined || item.project === undefined ? undefined : `${item.entity}/${item.project}`,
        ],
        ['Resource', item.resource],
        ['Agent', agent?.name ?? item.agentId],
        ['By', item.author],
        ['In the queue since', since],
        ['ID', item.id],
      ],
      gone
        ? [
            'The agent that took it is not heard of any more. Start an agent and launch it again; nothing puts it back into the queue.',
          ]
        : isItemState(item.state, 'LEASED')
          ? [notTaken(item)]
          : [],
    ),
    icon: gone ? { id: 'warning', color: 'list.warningForeground' } : (known?.icon ?? { id: 'question' }),
    accessibilityLabel: `${joined([`${label} is ${words1}`, place, reason === undefined ? undefined : `reason: ${reason.replace(/\.$/, '')}`, priority, item.author === undefined ? undefined : `by ${item.author}`, since], ', ')}.`,
    contextValue: words(
      'item',
      item.kind === 'scheduler' && 'scheduler',
      (item.sweep ?? item.runId) !== undefined && item.project !== undefined && 'openable',
      'copyable',
      context.readOnly !== true && (waits || failed) && 'removable',
    ),
  };
}
