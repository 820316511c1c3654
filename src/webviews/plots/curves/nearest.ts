/** The place of the number that is closest to another, in ascending ones. */
export function nearest(ascending: Float64Array, value: number): number {
  const after = ascending.findIndex(x => x >= value);
  if (after <= 0) return after === 0 ? 0 : ascending.length - 1;
  return value - (ascending[after - 1] ?? 0) < (ascending[after] ?? 0) - value ? after - 1 : after;
}
