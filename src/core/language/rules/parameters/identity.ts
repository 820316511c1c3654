import type { Field } from '../../../sweep/field.ts';

/**
 * Equal for two values that the grid takes for one: integers and whole floats alike, mappings in whatever order.
 * Undefined for what cannot be read.
 */
export function identity(item: Field): string | number | undefined {
  if (item.type === 'seq') return `[${item.items.map(identity).join()}]`;
  if (item.type === 'map') {
    const pairs = item.items.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return `{${pairs.map(pair => `${JSON.stringify(pair.name)}:${identity(pair) ?? ''}`).join()}}`;
  }
  return item.scalar && scalarIdentity(item.scalar);
}

/** Numbers as they are, since a list of 100,000 is checked with each keystroke. */
function scalarIdentity(scalar: NonNullable<Field['scalar']>): string | number {
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
