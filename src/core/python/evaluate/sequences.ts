import { enumMembers } from './enums.ts';
import { keyOf } from './keyOf.ts';
import { asNumber } from './numbers.ts';
import { oneOf, pyInt, pyStr, unknown, isSequence, type Items, type Value } from './value.ts';
import type { Heap } from './heap.ts';

const LONGEST = 5000;

/** What a loop over a value goes through; undefined where it is unknown. */
export function itemsOf(value: Value): Items {
  if (isSequence(value)) return value.items.value;
  if (value.type === 'str') return [...value.value].map(pyStr);
  if (value.type === 'native') return value.native.items?.();
  if (value.type === 'class') {
    const members = enumMembers(value);
    return members && [...members.values()];
  }
  if (value.type !== 'dict') return undefined;
  const { entries, isOpen } = value.state.value;
  const all = [...entries.values()];
  return isOpen || all.some(({ isMaybe }) => isMaybe) ? undefined : all.map(({ key }) => key);
}

/** What a loop may go through where nobody knows how often it turns. */
export function anyItem(value: Value): Value {
  if (isSequence(value)) return oneOf(value.items.value ?? value.among ?? []);
  return value.type === 'unknown' || value.type === 'method' ? oneOf([value]) : unknown;
}

/** Python's `range`; undefined where it is unknown. */
export function rangeItems(args: readonly Value[]): Items {
  const numbers = args.map(arg => asNumber(arg));
  if (numbers.some(number => number?.type !== 'int')) return undefined;
  const [a = 0, b, step = 1] = numbers.map(number => Number(number?.value));
  const [from, to] = b === undefined ? [0, a] : [a, b];
  const count = Math.max(0, Math.ceil((to - from) / step));
  if (step === 0 || !(count <= LONGEST) || args.length === 0) return undefined;
  return Array.from({ length: count }, (_, i) => pyInt(from + i * step));
}

/** `value[index]`; unknown where it is unknown. */
export function itemAt(value: Value, index: Value): Value {
  if (value.type === 'native') return value.native.item(index);
  if (value.type === 'dict') {
    const name = keyOf(index);
    const { entries } = value.state.value;
    if (name === undefined) return oneOf([...entries.values()].map(entry => entry.value));
    return entries.get(name)?.value ?? unknown;
  }
  if (value.type === 'unknown' || value.type === 'method') return oneOf([value]);
  if (value.type === 'class' && index.type === 'str') return enumMembers(value)?.get(index.value) ?? unknown;
  const items =
    isSequence(value) && value.type !== 'set' ? value.items.value : value.type === 'str' ? itemsOf(value) : undefined;
  if (!items || index.type !== 'int') return oneOf(items ?? []);
  return items.at(Number(index.value)) ?? unknown;
}

/** `value[from:to:step]`; unknown where it is unknown. */
export function sliceOf(heap: Heap, value: Value, bounds: readonly (Value | undefined)[]): Value {
  if (value.type === 'native') return value.native.slice(bounds);
  const items = value.type === 'str' || (isSequence(value) && value.type !== 'set') ? itemsOf(value) : undefined;
  const [from, to, step] = bounds.map(bound =>
    bound === undefined || bound.type === 'null'
      ? null
      : asNumber(bound)?.type === 'int'
        ? Number(asNumber(bound)?.value)
        : NaN,
  );
  if (!items || [from, to, step].some(Number.isNaN) || step === 0) return unknown;
  const taken = stepped(items, from ?? null, to ?? null, step ?? 1);
  if (value.type === 'str') return pyStr(taken.map(item => (item.type === 'str' ? item.value : '')).join(''));
  if (!isSequence(value)) return unknown;
  const made = heap.sequence(value.type, taken);
  // A part of NumPy's array is a view of it.
  if (value.type === 'array') heap.mix(made.items, [value.items]);
  return made;
}

function stepped(items: readonly Value[], from: number | null, to: number | null, step: number): Value[] {
  const size = items.length;
  const clamp = (at: number) =>
    Math.min(Math.max(at < 0 ? at + size : at, step < 0 ? -1 : 0), step < 0 ? size - 1 : size);
  const start = from === null ? (step < 0 ? size - 1 : 0) : clamp(from);
  const end = to === null ? (step < 0 ? -1 : size) : clamp(to);
  const taken: Value[] = [];
  for (let at = start; step < 0 ? at > end : at < end; at += step) taken.push(items[at] ?? unknown);
  return taken;
}

/** The items in the order of their keys, `by`; undefined where Python cannot compare them or nobody knows. */
export function sortedItems(items: readonly Value[], isReversed: boolean, by: readonly Value[]): Items {
  const unsure = new Set<Value>();
  const sorted = items
    .map((_, i) => i)
    .sort((i, j) => {
      const order = compareValues(by[i] ?? unknown, by[j] ?? unknown);
      if (order === undefined) unsure.add(items[i] ?? unknown);
      return (order ?? 0) * (isReversed ? -1 : 1) || i - j;
    });
  return unsure.size > 0 ? undefined : sorted.map(i => items[i] ?? unknown);
}

/** Which of two values comes first: numbers, texts, and tuples or lists of them; undefined where nobody knows. */
function compareValues(a: Value, b: Value): number | undefined {
  const [x, y] = [asNumber(a), asNumber(b)];
  if (x && y) return compareKeys(x.value, y.value);
  if (a.type === 'str' && b.type === 'str') return compareKeys(a.value, b.value);
  if ((a.type !== 'tuple' && a.type !== 'list') || a.type !== b.type || !isSequence(b)) return undefined;
  const [own, others] = [a.items.value, b.items.value];
  if (!own || !others) return undefined;
  for (const [at, item] of own.slice(0, others.length).entries()) {
    const order = compareValues(item, others[at] ?? unknown);
    if (order !== 0) return order;
  }
  return compareKeys(own.length, others.length);
}

function compareKeys(a: bigint | number | string, b: bigint | number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
