import type { Field } from '../sweep/field.ts';
import { fieldValue } from '../sweep/fieldValue.ts';
import { gridKey } from './grid/gridKey.ts';

/** Equal for two values of a file that W&B's grid takes for one (`gridKey`). Undefined for what PyYAML refuses. */
export function gridValue(item: Field): string | number | undefined {
  const value = fieldValue(item);
  return value && gridKey(value);
}

/** Whether the grid takes two values of a list for one. */
export function hasRepeats({ items }: Field): boolean {
  return new Set(items.map(gridValue)).size < items.length;
}
