import type { LaunchAgent, Queue, QueueItem } from '../../api/types.ts';
import { agentLife, agentsOfQueue, queueServed } from '../../live/agentLife.ts';
import { agoText } from '../../duration.ts';
import { counted, joined, tooltipOf, words } from './row.ts';
import type { Row } from './row.ts';
import { isItemState, itemWaits, type ItemState } from '../../wandb/itemStates.ts';
import { PRIORITIZATION } from '../../wandb/priorities.ts';

export interface QueueContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Items that are loaded; undefined = not known. */
  readonly items?: readonly QueueItem[];
  /** There are more items than those loaded. */
  readonly moreItems?: boolean;
  readonly agents?: readonly LaunchAgent[];
  readonly readOnly?: boolean;
}

const countIn = (items: readonly QueueItem[], ...states: readonly ItemState[]): number =>
  items.filter(item => isItemState(item.state, ...states)).length;

/**
 * `3 waiting, 2 taken, 1 failed`: an item that an agent took stays so when its run has ended, so that it is not called running. With `at least` where not all
 * items are loaded; undefined = not known.
 */
function itemsText(items: readonly QueueItem[] | undefined, more: boolean): string | undefined {
  if (items === undefined) return undefined;
  const parts = [
    [countIn(items, 'PENDING', 'LEASED'), 'waiting'],
    [countIn(items, 'CLAIMED'), 'taken'],
    [countIn(items, 'FAILED'), 'failed'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${String(count)} ${word}`)
    .join(', ');
  if (said === '') return more ? undefined : items.length === 0 ? 'empty' : counted(items.length, 'item');
  return more ? `at least ${said}` : said;
}

/** `2 agents alive, 1 dead`; undefined = not known. */
function agentsText(agents: readonly LaunchAgent[], now: number): string {
  const lives = agents.map(agent => agentLife(agent, now));
  const count = (life: string): number => lives.filter(each => each === life).length;
  const [alive, dead, unknown] = [count('alive'), count('dead'), count('unknown')];
  if (alive + unknown > 0)
    return joined(
      [
        alive > 0 ? `${counted(alive, 'agent')} alive` : undefined,
        unknown > 0 ? `${counted(unknown, 'agent')} not heard of yet` : undefined,
        dead > 0 ? `${String(dead)} dead` : undefined,
      ],
      ', ',
    );
  const last = agents[0]?.heartbeatAt;
  return joined(
    ['no living agent', last === undefined ? undefined : `the last one was heard of ${agoText(last, now)}`],
    ', ',
  );
}

/** A queue as a row of the tree. One that has work and nobody to do it says so first. */
export function queueRow(queue: Queue, context: QueueContext): Row {
  const { now, items, agents } = context;
  const waiting = (items ?? []).filter(item => itemWaits(item.state)).length;
  const served = agents === undefined ? undefined : queueServed(agents, queue, now);
  const alarm = served === false && waiting > 0;
  const queued = itemsText(items, context.moreItems === true);
  const staff = agents === undefined ? undefined : agentsText(agentsOfQueue(agents, queue), now);
  const advice = `Start an agent for it: wandb launch-agent -q ${queue.name} -e ${queue.entity}`;
  const variables = (queue.templateVariables ?? []).map(variable => variable.name).join(', ');
  return {
    label: queue.name,
    description: joined(alarm ? ['no living agent', queued, queue.resource] : [queue.resource, queued, staff]),
    tooltip: tooltipOf(
      queue.name,
      [
        ['Resource', queue.resource ?? 'not said: the queue has no configuration, or may not be seen'],
        ['Items', queued],
        ['Agents', staff],
        [
          'Priorities',
          queue.prioritization === undefined ? undefined : queue.prioritization === PRIORITIZATION.off ? 'no' : 'yes',
        ],
        ['Template variables', variables],
        ['Created', queue.createdAt === undefined ? undefined : agoText(queue.createdAt, now)],
      ],
      alarm ? ['Items wait and no living agent serves this queue.', advice] : served === false ? [advice] : [],
    ),
    icon: alarm
      ? { id: 'warning', color: 'list.warningForeground' }
      : served === true
        ? { id: 'inbox', color: 'charts.green' }
        : { id: 'inbox' },
    accessibilityLabel: `${joined([`Queue ${queue.name}`, alarm ? 'has items waiting and no living agent' : undefined, queue.resource === undefined ? undefined : `resource ${queue.resource}`, queued, alarm ? undefined : staff], ', ')}.`,
    contextValue: words(
      'queue',
      'openable',
      'copyable',
      'queueConfig',
      alarm && 'troubled',
      context.readOnly !== true && waiting > 0 && 'clearable',
      served !== true && 'agentStartable',
    ),
  };
}
