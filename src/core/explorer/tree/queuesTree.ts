import type { ItemNode, ListAddress } from '../../live/types.ts';
import { once } from './element.ts';
import { listChildren } from './listChildren.ts';
import { queueElement } from './queueElement.ts';
import type { QueueElementOptions } from './queueElement.ts';
import type { ViewTree } from './viewTree.ts';

export interface QueuesTreeOptions extends QueueElementOptions {
  readonly entity: string;
}

/** Queues whose items are counted although they are closed; of an entity with more, only those that are open. */
const COUNTED_QUEUES = 10;

/** The Queues view: all queues of the entity, each with its agents and items. */
export function createQueuesTree(options: QueuesTreeOptions): ViewTree {
  const { live, now, entity } = options;
  const list = live.store.list<'queues'>({ kind: 'queues', entity });
  const rows = listChildren({
    parent: undefined,
    list,
    now,
    what: 'queues',
    elementOf: once((node: ItemNode<'queues'>) => queueElement(node, options)),
  });
  const isEmpty = (): boolean => list.load.status === 'loaded' && list.items.length === 0;
  const counted = (): readonly ListAddress[] =>
    list.items.length > COUNTED_QUEUES
      ? []
      : list.items.map(node => ({ kind: 'items' as const, entity, queue: node.value.name }));
  return {
    isEmpty,
    roots: () => (isEmpty() ? [] : rows()),
    lists: () => [list.address, { kind: 'agents', entity }, ...counted()],
  };
}
