import { isSequence, pyStr, unknown, type Cell, type DictState, type Extent, type Items, type Value } from './value.ts';

/** More values than this, counted as often as they would be written out, are not held. */
const MOST_VALUES = 50_000;
/** The longest string that is held, in UTF-16 units. */
export const LONGEST_TEXT = 1_000_000;
/** The longest whole number that is followed, in bits: Python itself prints no more than 4,300 decimal digits. */
const MOST_BITS = 16_000n;
const LARGEST = 1n << MOST_BITS;
/** Python's own recursion ends before. */
const DEEPEST = 500;

/** Whether these many items of a list are too many to be held. */
export const tooMany = (count: number): boolean => count > MOST_VALUES;

/** A string that is made of others, which `x = x + x` makes as long as one likes; unknown where it is too long. */
export const grownText = (text: string): Value => (text.length > LONGEST_TEXT ? unknown : pyStr(text));

/** Whether a whole number has too many digits. */
export const tooLong = (value: bigint): boolean => value > LARGEST || value < -LARGEST;

/**
 * The extent of what holds some values, by theirs as they were last written; undefined where it is too large: sixty
 * lines of `x = [x, x]` would fill any memory.
 */
export function extentOf(values: Iterable<Value>): Extent | undefined {
  let [count, size, depth] = [0, 0, 0];
  for (const value of values) {
    const inside = cellOf(value)?.extent;
    count += 1;
    size += 1 + (inside?.size ?? 0);
    depth = Math.max(depth, inside?.depth ?? 0);
  }
  return size > MOST_VALUES || depth >= DEEPEST ? undefined : { count, size, depth: depth + 1 };
}

/** Whether a value is too large as it is now: what it holds may have grown after it was put there. */
export function isTooLarge(value: Value, known = new Map<Cell<unknown>, number>(), depth = 0): boolean {
  return sizeNow(value, known, depth) > MOST_VALUES;
}

function sizeNow(value: Value, known: Map<Cell<unknown>, number>, depth: number): number {
  const cell = cellOf(value);
  if (!cell) return 0;
  const before = known.get(cell);
  if (before !== undefined) return before;
  if (depth > DEEPEST) return Infinity;
  // What holds itself is told elsewhere.
  known.set(cell, 0);
  let size = 0;
  for (const inside of valuesIn(value)) {
    size += 1 + sizeNow(inside, known, depth + 1);
    if (size > MOST_VALUES) return Infinity;
  }
  known.set(cell, size);
  return size;
}

function cellOf(value: Value): Cell<DictState> | Cell<Items> | undefined {
  return value.type === 'dict' ? value.state : isSequence(value) ? value.items : undefined;
}

function* valuesIn(value: Value): Iterable<Value> {
  if (value.type === 'dict') yield* valuesOf(value.state.value);
  else if (isSequence(value)) yield* value.items.value ?? [];
}

/** The values of a dict. */
export function* valuesOf({ entries }: DictState): Iterable<Value> {
  for (const entry of entries.values()) yield entry.value;
}
