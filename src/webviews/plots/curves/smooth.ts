/**
 * Values smoothed by those before them, so that the first ones are not drawn to zero. Values that are not finite stay
 * as they are and have no part in it.
 *
 * @param weight from 0 (nothing changes) to under 1 (the past counts for more)
 */
export function smooth(values: Float64Array, weight: number): Float64Array {
  let past = 0;
  let sum = 0;
  return values.map(value => {
    if (!Number.isFinite(value)) return value;
    past = past * weight + value * (1 - weight);
    sum = sum * weight + (1 - weight);
    return past / sum;
  });
}
