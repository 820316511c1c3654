import * as l10n from '@vscode/l10n';
import type { QueueItem } from '../../api/types.ts';
import { agentRow } from '../rows/agentRow.ts';
import { agentsGroupRow } from '../rows/agentsGroupRow.ts';
import type { RunState } from '../../api/operations/runStates.ts';
import { agentsOfQueue } from '../../live/agentLife.ts';
import { agentsAtLimit, type FullAgent, type WorkedItem } from '../../live/agentLimit.ts';
import type { FreshAnswers } from '../../live/freshAnswers.ts';
import type { Lookups } from '../../live/lookups.ts';
import type { ItemCounts } from '../../live/queueCensus.ts';
import type { RunRef, RunStates } from '../../live/runStates.ts';
import { itemRunEnded, positionsOf, queueItemRow } from '../rows/queueItemRow.ts';
import { sentencesOf } from '../rows/listSentences.ts';
import { failedFurtherRow } from '../rows/failedFurtherRow.ts';
import { queueRow } from '../rows/queueRow.ts';
import type { Row } from '../rows/row.ts';
import { adviceRow } from '../rows/statusRows.ts';
import type { ItemNode, LiveState } from '../../live/types.ts';
import { element, once } from './element.ts';
import type { TreeElement } from './element.ts';
import { listChildren } from './listChildren.ts';
import { perAnswer, valuesOf } from './loaded.ts';
import { isItemState, ITEM_STATES, itemStateRank } from '../../wandb/itemStates.ts';
import { ALIVE_RUN_STATES, isRunState } from '../../wandb/runStates.ts';

/** An item that an agent has failed: where its reason is to be found. */
export interface FailedItem {
  readonly entity: string;
  /** The agent's name. */
  readonly agent: string;
  readonly item: string;
}

export interface QueueElementOptions {
  readonly live: LiveState;
  readonly now: () => number;
  readonly reasons: Lookups<FailedItem, string>;
  /** What the runs of taken items do. */
  readonly runs: RunStates;
  /** All items of a queue by its name, for queues with more than are loaded. */
  readonly counts: Pick<FreshAnswers<ItemCounts>, 'get'>;
}

/** How many reasons are looked up at once; those of older failures when their row is pointed at. */
const EXPLAINED = 5;

/** The run of an item that an agent took: a scheduler's has the sweep's own id. Empty = unknown. */
function runOf({ state, kind, entity, project, sweep, runId }: QueueItem): readonly RunRef[] {
  const run = kind === 'scheduler' ? sweep : runId;
  return isItemState(state, 'CLAIMED') && entity !== undefined && project !== undefined && run !== undefined
    ? [{ entity, project, run }]
    : [];
}

/** A queue with its agents and its items under it. */
export function queueElement(
  node: ItemNode<'queues'>,
  { live, now, reasons, runs, counts }: QueueElementOptions,
): TreeElement {
  const { entity } = node.list.address;
  const items = live.store.list<'items'>({ kind: 'items', entity, queue: node.value.name });
  const agents = live.store.list<'agents'>({ kind: 'agents', entity });
  const own = (): readonly ItemNode<'agents'>[] => {
    const served = agentsOfQueue(
      agents.items.map(each => each.value),
      node.value,
    );
    return served.map(agent => agents.items.find(each => each.value === agent)).filter(each => each !== undefined);
  };
  const positions = perAnswer(items, () =>
    positionsOf(
      items.items.map(each => each.value),
      node.value,
    ),
  );
  const failed = (item: QueueItem): FailedItem | undefined => {
    const agent = isItemState(item.state, 'FAILED')
      ? agents.items.find(each => each.value.id === item.agentId)?.value.name
      : undefined;
    return agent === undefined ? undefined : { entity, agent, item: item.id };
  };
  const explain = (item: QueueItem): void => {
    const key = failed(item);
    if (key !== undefined) reasons.want(key);
  };
  const reasonOf = (item: QueueItem): string | null | undefined => {
    const key = failed(item);
    return key === undefined ? undefined : reasons.get(key);
  };
  const row = (): Row => {
    const loaded = valuesOf(items);
    runs.want(loaded?.flatMap(runOf) ?? []);
    return queueRow(node.value, {
      now: now(),
      items: loaded,
      moreItems: items.hasMore,
      ...(items.hasMore && { counted: counts.get(node.value.name) }),
      ended: loaded?.filter(item => itemRunEnded(item, runStateOf(item))).length ?? 0,
      agents: valuesOf(agents),
      agentsUntold: agents.isUntold,
      full: full(),
    });
  };
  const runStateOf = (item: QueueItem): RunState | null | undefined =>
    runOf(item)
      .map(ref => runs.get(ref))
      .at(0);
  /** The agents of the queue that take nothing more, judging by the items of all queues that are loaded. */
  const full = (): readonly FullAgent[] =>
    agentsAtLimit(node.value, valuesOf(agents) ?? [], valuesOf(items) ?? [], itemsEverywhere, now());
  const itemsEverywhere = (): readonly WorkedItem[] =>
    node.list.items
      .flatMap(each => valuesOf(live.store.list<'items'>({ kind: 'items', entity, queue: each.value.name })) ?? [])
      .map(item => ({ item, goesOn: isRunState(runStateOf(item)?.state, ...ALIVE_RUN_STATES) }));
  const troubled = (): boolean => row().contextValue.split(' ').includes('troubled');
  const self: TreeElement = element({
    id: node.id,
    parent: undefined,
    node,
    shape: 'closed',
    row,
    lists: () => [items.address, agents.address],
    alsoShows: () => [items.address, agents.address],
    children: () => {
      items.items
        .map(each => each.value)
        .filter(item => failed(item) !== undefined)
        .sort((a, b) => (b.updatedAt ?? 0) - (a.updatedAt ?? 0))
        .slice(0, EXPLAINED)
        .forEach(explain);
      return [...(troubled() ? [advice] : []), group, ...(unseenFailed() > 0 ? [failedFurther] : []), ...itemRows()];
    },
  });
  /** Failed items that were counted and are not among those loaded. */
  const unseenFailed = (): number => {
    const counted = items.hasMore ? counts.get(node.value.name) : undefined;
    const loaded = items.items.filter(each => isItemState(each.value.state, 'FAILED')).length;
    return Math.max(0, (counted?.failed ?? 0) - loaded);
  };
  const failedFurther = element({
    id: `${node.id}#failed`,
    parent: self,
    about: items.address,
    action: 'loadMore',
    alsoShows: () => [items.address],
    row: () => failedFurtherRow(unseenFailed()),
  });
  const advice = element({
    id: `${node.id}#advice`,
    parent: self,
    action: 'startAgent',
    target: { entity, name: node.value.name },
    row: () => adviceRow(l10n.t('Start an agent for this queue'), l10n.t('items wait, and no agent is alive')),
  });
  const group: TreeElement = element({
    id: `${node.id}#agents`,
    parent: self,
    shape: 'closed',
    row: () => agentsGroupRow(valuesOf(agents), node.value, now(), agents.isUntold),
    lists: () => [agents.address],
    alsoShows: () => [agents.address],
    children: () => agentRows(),
  });
  const agentRows = listChildren({
    parent: group,
    list: agents,
    now,
    what: 'agents',
    noneLeft: { sentence: () => sentencesOf('agents').empty },
    arrange: own,
    // An agent may serve several queues, but an element is in one place.
    elementOf: once((agent: ItemNode<'agents'>) =>
      element({
        id: `${node.id}#${agent.id}`,
        parent: group,
        node: agent,
        alsoShows: () => [items.address],
        row: () =>
          agentRow(agent.value, {
            now: now(),
            queues: node.list.items.map(each => each.value),
            full: full().some(each => each.agent.id === agent.value.id),
          }),
      }),
    ),
  });
  const itemRows = listChildren({
    parent: self,
    list: items,
    now,
    what: 'items',
    // The failed ones come first, the newest on top; then those that wait, the next one on top; then those at work, and
    // those whose run has ended.
    arrange: all => {
      const place = positions();
      const rank = ({ value }: ItemNode<'items'>): number => {
        if (isItemState(value.state, 'FAILED')) return -1;
        return itemStateRank(value.state) + (itemRunEnded(value, runStateOf(value)) ? ITEM_STATES.length : 0);
      };
      return [...all].sort(
        (a, b) =>
          rank(a) - rank(b) ||
          (place.get(a.value.id) ?? 0) - (place.get(b.value.id) ?? 0) ||
          (b.value.createdAt ?? 0) - (a.value.createdAt ?? 0),
      );
    },
    elementOf: once((item: ItemNode<'items'>) =>
      element({
        id: item.id,
        parent: self,
        node: item,
        pointed: () => {
          explain(item.value);
        },
        alsoShows: () => [items.address, agents.address],
        // Where not all items are loaded, the place of a waiting one is unknown.
        row: () =>
          queueItemRow(item.value, {
            now: now(),
            position: items.hasMore ? undefined : positions().get(item.value.id),
            agents: valuesOf(agents),
            untold: items.missing,
            run: runStateOf(item.value),
            reason: reasonOf(item.value),
          }),
      }),
    ),
  });
  return self;
}
