import { keyOf } from './keyOf.ts';
import {
  isScalar,
  isSequence,
  nativeOf,
  oneOf,
  unknown,
  type Cell,
  type Dict,
  type DictState,
  type Entry,
  type Items,
  type Place,
  type Sequence,
  type Value,
} from './value.ts';

/** Makes what can change. */
export interface Maker {
  sequence(type: Sequence['type'], items: Items, at?: Place): Sequence;
  dict(entries: ReadonlyMap<string, Entry>, isOpen?: boolean, at?: Place): Dict;
  mix(made: Cell<unknown>, of: readonly Cell<unknown>[]): void;
}

/** What is known of a place of memory that holds one or the other; the two hold the same kind of thing. */
export function joinStates(make: Maker, a: unknown, b: unknown): unknown {
  if (a === b) return a;
  if (typeof a === 'boolean' || typeof b === 'boolean') return true;
  if (isItems(a) || isItems(b)) return isItems(a) && isItems(b) ? joinItems(make, a, b) : (undefined satisfies Items);
  if (isState(a) && isState(b)) return joinDicts(make, a, b);
  // A name that one branch does not bind can only be used after the other one.
  if (!isValue(a)) return b;
  return isValue(b) ? join(make, a, b) : a;
}

/** What is known of a value that is one or the other. */
export function join(make: Maker, a: Value, b: Value): Value {
  if (a === b) return a;
  if (isScalar(a) && isScalar(b)) return a.type === b.type && keyOf(a) === keyOf(b) ? a : unknown;
  if (a.type === 'dict' && b.type === 'dict') {
    const { entries, isOpen } = joinDicts(make, a.state.value, b.state.value);
    const made = make.dict(entries, isOpen, a.at);
    make.mix(made.state, [a.state, b.state]);
    return made;
  }
  if (isSequence(a) && isSequence(b) && a.type === b.type) {
    const items = a.items.value && b.items.value && joinItems(make, a.items.value, b.items.value);
    const made = make.sequence(a.type, items, a.at);
    if (a.type === 'list' || a.type === 'set') make.mix(made.items, [a.items, b.items]);
    return made;
  }
  if (a.type === 'name' && b.type === 'name') return a.path === b.path ? a : unknown;
  if (a.type === 'function' && b.type === 'function')
    return a.node.from === b.node.from && a.home === b.home ? a : oneOf([a, b]);
  return joinNatives(a, b);
}

/** What a library makes, or None, can only be used where it is not None. */
function joinNatives(a: Value, b: Value): Value {
  if (a.type === 'native' && b.type === 'native' && a.native === b.native) return a;
  if (a.type === 'native' && b.type === 'null') return a;
  if (b.type === 'native' && a.type === 'null') return b;
  for (const each of [a, b]) nativeOf(each)?.escape();
  return oneOf([a, b]);
}

function joinItems(make: Maker, a: readonly Value[], b: readonly Value[]): Items {
  return a.length === b.length ? a.map((item, index) => join(make, item, b[index] ?? unknown)) : undefined;
}

/** A key that only one of them has may be missing: its value is unknown. */
function joinDicts(make: Maker, a: DictState, b: DictState): DictState {
  const entries = new Map<string, Entry>();
  for (const [name, { key }] of [...a.entries, ...b.entries]) {
    const [one, other] = [a.entries.get(name), b.entries.get(name)];
    if (one && other && !one.isMaybe && !other.isMaybe)
      entries.set(name, one === other ? one : { key, value: join(make, one.value, other.value) });
    else entries.set(name, { key, value: unknown, isMaybe: true });
  }
  return { entries, isOpen: a.isOpen || b.isOpen };
}

function isItems(state: unknown): state is readonly Value[] {
  return Array.isArray(state);
}

/** Whether a place of memory holds what is in a dict. */
export function isState(state: unknown): state is DictState {
  return typeof state === 'object' && state !== null && !Array.isArray(state) && 'entries' in state;
}

function isValue(state: unknown): state is Value {
  return typeof state === 'object' && state !== null && 'type' in state;
}
