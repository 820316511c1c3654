import type { PyValue } from '../values/value.ts';
import type { Heap } from './heap.ts';
import { entryOf } from './keyOf.ts';
import { isScalar, unknown, type Place, type Value } from './value.ts';

/**
 * A value that was read from YAML or JSON; its parts have no place of their own. What is one there, by an anchor, is
 * one here.
 */
export function fromPython(heap: Heap, value: PyValue, at?: Place, known = new Map<PyValue, Value>()): Value {
  const before = known.get(value);
  const made = before ?? madeOf(heap, value, at, known);
  if (made.type === 'dict' || made.type === 'list') known.set(value, made);
  return made;
}

function madeOf(heap: Heap, value: PyValue, at: Place | undefined, known: Map<PyValue, Value>): Value {
  const inner = (part: PyValue) => fromPython(heap, part, undefined, known);
  switch (value.type) {
    case 'seq':
      return heap.list(value.items.map(inner), at);
    case 'map': {
      const entries = value.entries.map(([key, item]) => entryOf(inner(key), inner(item)));
      const known = entries.flatMap(entry => (entry ? [entry] : []));
      return heap.dict(new Map(known), known.length < entries.length, at);
    }
    case 'set':
    case 'date':
    case 'datetime':
    case 'bytes':
      return unknown;
    default:
      return { ...value, ...(at && { at }) };
  }
}

/** A value of which all is known and JSON can hold all; undefined for any other. */
export function toPython(value: Value): PyValue | undefined {
  if (isScalar(value)) {
    const { at: _, isNumpy, ...plain } = value;
    return isNumpy ? undefined : plain;
  }
  if (value.type === 'list' || value.type === 'tuple') {
    const items = value.items.value?.map(toPython);
    return items && !items.includes(undefined) ? { type: 'seq', items: items.flatMap(item => item ?? []) } : undefined;
  }
  if (value.type !== 'dict' || value.state.value.isOpen) return undefined;
  const entries = [...value.state.value.entries.values()].map(({ key, value: item, isMaybe }) => {
    const [name, plain] = [toPython(key), toPython(item)];
    return name && plain && !isMaybe && key.type !== 'tuple' ? ([name, plain] as const) : undefined;
  });
  return entries.includes(undefined)
    ? undefined
    : { type: 'map', entries: entries.flatMap(each => (each ? [each] : [])) };
}
