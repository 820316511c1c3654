/**
 * The states of a queue's item, in the order in which it goes through them: waiting, offered to an agent, taken by it,
 * failed (docs/facts/launch-sweep-cli.md, "States").
 */
export const ITEM_STATES = ['PENDING', 'LEASED', 'CLAIMED', 'FAILED'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** Whether the server's word names one of these states, in any case. */
export function isItemState(word: string | undefined, ...states: readonly ItemState[]): boolean {
  return word !== undefined && (states as readonly string[]).includes(word.toUpperCase());
}

/** Whether the item is still to be taken: an item that an agent leaves is offered again. */
export function itemWaits(word: string): boolean {
  return isItemState(word, 'PENDING', 'LEASED');
}

/** Where a state comes in the order of an item's life; a state that we do not know comes last. */
export function itemStateRank(word: string): number {
  const at = ITEM_STATES.findIndex(state => isItemState(word, state));
  return at < 0 ? ITEM_STATES.length : at;
}
