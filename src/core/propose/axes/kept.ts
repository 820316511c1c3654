import type { Axis } from './axis.ts';

/** What is kept of an axis. */
export type Kept =
  /** Numbers, on the scale of the axis; outside of 0 to 1 where the range is widened. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  /** The places of values in the list of the axis, ascending. */
  | { readonly kind: 'values'; readonly places: readonly number[] };

/** How much of an axis is kept, from 0 to 1. */
export function shareKept(axis: Axis, kept: Kept): number {
  if (kept.kind === 'range') return Math.min(kept.high, 1) - Math.max(kept.low, 0);
  return axis.kind === 'numbers' ? 1 : kept.places.length / axis.values.length;
}
