import type { PyValue } from '../python/values/value.ts';
import type { Field } from '../sweep/field.ts';
import { gridKey } from './grid/gridKey.ts';

/** Equal for two values of a file that W&B's grid takes for one (`gridKey`). Undefined for what PyYAML refuses. */
export function gridValue(item: Field): string | number | undefined {
  const value = valueOf(item);
  return value && gridKey(value);
}

function valueOf(field: Field): PyValue | undefined {
  switch (field.type) {
    case 'seq':
      return { type: 'seq', items: field.items.map(valueOf).filter(item => item !== undefined) };
    case 'map':
      return {
        type: 'map',
        entries: field.items.flatMap(item => {
          const value = valueOf(item);
          return value ? [[{ type: 'str', value: item.name }, value] as const] : [];
        }),
      };
    default:
      return field.scalar;
  }
}

/** Whether the grid takes two values of a list for one. */
export function hasRepeats({ items }: Field): boolean {
  return new Set(items.map(gridValue)).size < items.length;
}
