import type { ItemNode, ListAddress, ListItems, ListKind } from './types.ts';
import { DEFAULT_GOAL } from '../wandb/goals.ts';

const part = (text: string): string => encodeURIComponent(text);

/** A list's id: the same for the same address, different for any other. */
export function listId(address: ListAddress): string {
  const { kind, entity } = address;
  const more = (): readonly string[] => {
    switch (address.kind) {
      case 'projects':
      case 'queues':
      case 'agents':
        return [];
      case 'sweeps':
      case 'jobs':
        return [address.project];
      case 'sweep':
      case 'scheduler':
        return [address.project, address.sweep];
      case 'runs':
      case 'progress':
        return [
          address.project,
          address.sweep,
          ...(address.metric === undefined ? [] : [address.metric, address.goal ?? DEFAULT_GOAL]),
        ];
      case 'items':
        return [address.queue];
    }
  };
  return [kind, entity, ...more()].map(part).join('/');
}

/** What tells a row from the others of its list, for as long as the thing exists. */
export function itemKey(value: ListItems[ListKind]): string {
  return part(value.id);
}

/** A row's id within the store. */
export function itemId(list: { readonly id: string }, value: ListItems[ListKind]): ItemNode['id'] {
  return `${list.id}//${itemKey(value)}`;
}
