import type { Field } from '../sweep/field.ts';

/**
 * Equal for two values that W&B's grid takes for one (docs/facts/config.md): 3 and 3.0, and mappings whatever the order
 * of their keys. Undefined for what PyYAML refuses.
 */
export function gridValue(item: Field): string | number | undefined {
  if (item.type === 'seq') return `[${item.items.map(gridValue).join()}]`;
  if (item.type === 'map') {
    const pairs = item.items.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return `{${pairs.map(pair => `${JSON.stringify(pair.name)}:${gridValue(pair) ?? ''}`).join()}}`;
  }
  return item.scalar && scalarValue(item.scalar);
}

/** Numbers as they are, since a list of 100,000 is checked with each keystroke. */
function scalarValue(scalar: NonNullable<Field['scalar']>): string | number {
  switch (scalar.type) {
    case 'int':
      return Number.isSafeInteger(Number(scalar.value)) ? Number(scalar.value) : `#${scalar.value}`;
    case 'float':
      if (Number.isInteger(scalar.value) && !Number.isSafeInteger(scalar.value)) return `#${BigInt(scalar.value)}`;
      return scalar.value === 0 ? 0 : scalar.value;
    case 'null':
      return 'null';
    case 'str':
      return JSON.stringify(scalar.value);
    default:
      return `${scalar.type} ${String(scalar.value)}`;
  }
}

/** Whether the grid takes two values of a list for one. */
export function hasRepeats({ items }: Field): boolean {
  return new Set(items.map(gridValue)).size < items.length;
}
