import type { Heap } from './heap.ts';
import { isSequence, type Value } from './value.ts';

/** `copy.copy`: the parts are the same. */
export function shallowCopy(heap: Heap, value: Value): Value | undefined {
  if (value.type === 'dict') return heap.dict(value.state.value.entries, value.state.value.isOpen, value.at);
  if (isSequence(value)) return heap.sequence(value.type, value.items.value, value.at);
  return value.type === 'object' || value.type === 'unknown' ? undefined : value;
}

/** `copy.deepcopy`: nothing is shared. */
export function deepCopy(heap: Heap, value: Value, depth = 0): Value {
  if (depth > 30) return { type: 'unknown' };
  if (value.type === 'dict') {
    const { entries, isOpen } = value.state.value;
    const copied = [...entries].map(
      ([name, entry]) => [name, { ...entry, value: deepCopy(heap, entry.value, depth + 1) }] as const,
    );
    return heap.dict(new Map(copied), isOpen, value.at, value.repeats);
  }
  if (!isSequence(value)) return value.type === 'object' ? { type: 'unknown' } : value;
  return heap.sequence(
    value.type,
    value.items.value?.map(item => deepCopy(heap, item, depth + 1)),
    value.at,
  );
}
