import type { PyValue } from '../values/value.ts';
import type { Heap } from './heap.ts';
import { entryOf } from './keyOf.ts';
import { unknown, type Place, type Value } from './value.ts';

/** A value that was read from YAML or JSON; its parts have no place of their own. */
export function fromPython(heap: Heap, value: PyValue, at?: Place): Value {
  switch (value.type) {
    case 'seq':
      return heap.list(
        value.items.map(item => fromPython(heap, item)),
        at,
      );
    case 'map': {
      const entries = value.entries.map(([key, item]) => entryOf(fromPython(heap, key), fromPython(heap, item)));
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
