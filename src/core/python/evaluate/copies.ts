import type { Heap } from './heap.ts';
import { isSequence, type PyObject, type Value } from './value.ts';

/** `copy.copy`: the parts are the same. */
export function shallowCopy(heap: Heap, value: Value): Value | undefined {
  if (value.type === 'dict') return heap.dict(value.state.value.entries, value.state.value.isOpen, value.at);
  if (isSequence(value)) return heap.sequence(value.type, value.items.value, value.at);
  return value.type === 'object' || value.type === 'unknown' ? undefined : value;
}

/** `copy.deepcopy`: nothing is shared. What a class makes of it is not looked for. */
export function deepCopy(heap: Heap, value: Value): Value {
  return copied(heap, value, 30, () => ({ type: 'unknown' }));
}

/** A value as it is now: what is changed in it later does not show. */
export function frozen(heap: Heap, value: Value): Value {
  let left = 1000;
  const ofObject = (object: PyObject, deepest: number): Value => {
    if (--left < 0) return { type: 'unknown' };
    const { parent, isOpen, names } = object.attributes;
    const attributes = heap.scope('object', parent, isOpen.value);
    for (const [name, cell] of names)
      if (cell.value) heap.bind(attributes, name, copied(heap, cell.value, deepest, ofObject));
    return { ...object, attributes };
  };
  return copied(heap, value, 8, ofObject);
}

function copied(
  heap: Heap,
  value: Value,
  deepest: number,
  ofObject: (object: PyObject, deepest: number) => Value,
): Value {
  if (deepest < 0) return { type: 'unknown' };
  const inner = (part: Value) => copied(heap, part, deepest - 1, ofObject);
  if (value.type === 'dict') {
    const { entries, isOpen } = value.state.value;
    const own = [...entries].map(([name, entry]) => [name, { ...entry, value: inner(entry.value) }] as const);
    return { ...value, state: heap.cell({ entries: new Map(own), isOpen }) };
  }
  if (isSequence(value)) return { ...value, items: heap.cell(value.items.value?.map(inner)) };
  return value.type === 'object' ? ofObject(value, deepest - 1) : value;
}
