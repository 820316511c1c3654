import { isBag } from '../../core/json.ts';
import type { ItemNode, ListKind, ListNode } from '../../core/live/types.ts';

const isItem = (value: unknown): value is ItemNode => isBag(value) && value['type'] === 'item' && 'list' in value;
const isList = (value: unknown): value is ListNode => isBag(value) && value['type'] === 'list';

/** The node behind an argument of a menu: that of a row of the tree, or the argument itself. */
function nodeOf(argument: unknown): ItemNode | undefined {
  const node = isBag(argument) && 'node' in argument ? argument['node'] : argument;
  return isItem(node) && isList(node.list) ? node : undefined;
}

/**
 * What a menu's command is about, of the given kinds: the selected rows if the clicked one is among them, else that one
 * alone. The editor passes the clicked row first and the selection second.
 */
export function chosenNodes<K extends ListKind>(
  args: readonly unknown[],
  ...kinds: readonly K[]
): readonly ItemNode<K>[] {
  const [clicked, selection] = args;
  const all: readonly unknown[] = Array.isArray(selection) && selection.length > 0 ? selection : [clicked];
  const nodes = all.map(nodeOf).filter(node => node !== undefined);
  return [...new Set(nodes)].filter((node): node is ItemNode<K> => kinds.some(kind => kind === node.kind));
}
