/** In which order sweeps are shown. The server gives the newest first; all others are ours, of what is loaded. */
export const SWEEP_ORDERS = ['newest', 'oldest', 'updated', 'name', 'state'] as const;
export type SweepOrder = (typeof SWEEP_ORDERS)[number];

/** The order of a remembered word; the newest first where it names none. */
export function asSweepOrder(word: unknown): SweepOrder {
  return SWEEP_ORDERS.find(order => order === word) ?? 'newest';
}
