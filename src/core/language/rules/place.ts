import type { Field } from '../../sweep/field.ts';
import type { Place } from '../../yaml/read/node.ts';

/** Where a value is marked: a scalar itself, a collection at the key that names it. */
export function placeOf(field: Field): Place {
  const { node, key } = field;
  if (node.kind === 'alias') return node;
  if (node.kind === 'scalar' && !field.empty) return node;
  if (key) return key;
  if (node.kind === 'map' && node.pairs[0]) return node.pairs[0].key;
  return { start: node.start, end: Math.max(node.start, Math.min(node.end, node.start + 1)) };
}

/** The key that names a value, for what concerns the name; the value's own place where there is none. */
export function keyPlace(field: Field): Place {
  return field.key ?? placeOf(field);
}
