import { pyTypeName, type Value } from './value.ts';

/**
 * Python's `left >= right`. Throws Python's TypeError text where the two types do not compare,
 * which the server hands on (a list or null as a bound, for example).
 */
export function atLeast(left: Value, right: Value): boolean {
  if (isNumeric(left) && isNumeric(right)) return Number(left) >= Number(right);
  if (typeof left === 'string' && typeof right === 'string') return left >= right;
  if (Array.isArray(left) && Array.isArray(right)) return listAtLeast(left, right);
  throw new Error(`'>=' not supported between instances of '${pyTypeName(left)}' and '${pyTypeName(right)}'`);
}

const isNumeric = (value: Value): value is boolean | bigint | number =>
  typeof value === 'boolean' || typeof value === 'bigint' || typeof value === 'number';

function listAtLeast(left: Value[], right: Value[]): boolean {
  for (const [index, mine] of left.entries()) {
    const theirs = right[index];
    if (theirs === undefined) return true;
    if (!atLeast(mine, theirs) || !atLeast(theirs, mine)) return atLeast(mine, theirs);
  }
  return left.length >= right.length;
}
