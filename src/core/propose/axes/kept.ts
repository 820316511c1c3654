/** What is kept of an axis. */
export type Kept =
  /** Numbers, on the scale of the axis; outside of 0 to 1 where the range is widened. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  /** The places of values in the list of the axis, ascending. */
  | { readonly kind: 'values'; readonly places: readonly number[] };
