import * as l10n from '@vscode/l10n';
import type { QueueItem } from '../../api/types.ts';
import { agentRow } from '../rows/agentRow.ts';
import { agentsGroupRow } from '../rows/agentsGroupRow.ts';
import { agentsOfQueue } from '../../live/agentLife.ts';
import type { Lookups } from '../../live/lookups.ts';
import { positionsOf, queueItemRow } from '../rows/queueItemRow.ts';
import { sentencesOf } from '../rows/listSentences.ts';
import { queueRow } from '../rows/queueRow.ts';
import type { Row } from '../rows/row.ts';
import { adviceRow } from '../rows/statusRows.ts';
import type { ItemNode, LiveState } from '../../live/types.ts';
import { element, once } from './element.ts';
import type { TreeElement } from './element.ts';
import { listChildren } from './listChildren.ts';
import { perAnswer, valuesOf } from './loaded.ts';
import { isItemState, itemStateRank } from '../../wandb/itemStates.ts';

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
}

/** How many reasons are looked up at once; those of older failures when their row is pointed at. */
const EXPLAINED = 5;

/** A queue with its agents and its items under it. */
export function queueElement(node: ItemNode<'queues'>, { live, now, reasons }: QueueElementOptions): TreeElement {
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
  const row = (): Row =>
    queueRow(node.value, {
      now: now(),
      items: valuesOf(items),
      moreItems: items.hasMore,
      agents: valuesOf(agents),
      agentsUntold: agents.isUntold,
    });
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
      return [...(troubled() ? [advice] : []), group, ...itemRows()];
    },
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
        row: () => agentRow(agent.value, { now: now(), queues: node.list.items.map(each => each.value) }),
      }),
    ),
  });
  const itemRows = listChildren({
    parent: self,
    list: items,
    now,
    what: 'items',
    // Items that wait come first, the next one on top; then those at work, then the failed ones, the newest first.
    arrange: all => {
      const place = positions();
      const rank = (each: ItemNode<'items'>): number => itemStateRank(each.value.state);
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
            reason: reasonOf(item.value),
          }),
      }),
    ),
  });
  return self;
}
