import type { Field } from '../../../sweep/field.ts';

/** Visits a value and all that it holds, each collection once, also where several aliases reach it. */
export function everyValue(field: Field, visit: (field: Field) => void, seen = new Set<unknown>()): void {
  if (seen.has(field.target)) return;
  if (field.target?.kind !== 'scalar') seen.add(field.target);
  visit(field);
  for (const item of field.items) everyValue(item, visit, seen);
}
