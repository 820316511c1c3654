import type { Field } from '../../../sweep/field.ts';

/** Whether a list has two items that are written alike. */
export function hasRepeats({ items }: Field): boolean {
  return new Set(items.map(item => item.source)).size < items.length;
}
