import type { PyValue } from '../python/values/value.ts';

/**
 * The number of runs that `run_cap` sets: an integer for W&B's schema, which takes 5.0 for one. Undefined for anything
 * else, of which the server only warns (docs/facts/config.md).
 */
export function runCap(value: PyValue | undefined): bigint | undefined {
  if (value?.type !== 'int' && value?.type !== 'float') return undefined;
  const isWhole = value.type === 'int' || Number.isInteger(value.value);
  return isWhole && value.value > 0 ? BigInt(value.value) : undefined;
}
