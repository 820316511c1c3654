import type { ItemNode, ListAddress, ListItems, ListKind } from './types.ts';
import { DEFAULT_GOAL, type Goal } from '../wandb/goals.ts';

const part = (text: string): string => encodeURIComponent(text);

const ranking = ({ metric, goal = DEFAULT_GOAL }: { readonly metric?: string; readonly goal?: Goal }) =>
  metric === undefined ? [] : [metric, goal];

/** A list's id: the same for the same address, different for any other. */
export function listId(address: ListAddress): string {
  const { kind, entity } = address;
  const more = (): readonly string[] => {
    switch (address.kind) {
      case 'projects':
      case 'queues':
      case 'agents':
        return [];
      case 'jobs':
        return [address.project];
      case 'sweeps':
        return [address.project, ...(address.filters === undefined ? [] : [address.filters])];
      case 'sweep':
        return [address.project, address.sweep];
      case 'scheduler':
        return [address.project, address.sweep, ...(address.run === undefined ? [] : [address.run])];
      case 'run':
        return [address.project, address.sweep, address.run];
      case 'runs':
        return [
          address.project,
          address.sweep,
          ...ranking(address),
          ...(address.order === undefined ? [] : [address.order]),
          ...(address.names === undefined ? [] : ['names', address.names.join()]),
        ];
      case 'progress':
        return [address.project, address.sweep, ...ranking(address)];
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
