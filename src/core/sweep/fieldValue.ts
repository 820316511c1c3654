import type { PyValue } from '../python/values/value.ts';
import type { Field, Scalar } from './field.ts';
import { boundNumber, isSciText } from './parameterForm.ts';

/** What PyYAML reads, keys as strings; undefined for what it refuses, which is left out where it is inside. */
export function fieldValue(field: Field): PyValue | undefined {
  return valueOf(field, ({ scalar }) => scalar);
}

/**
 * The value that the server reads from what the client sends: `1e-5` is a number there. Undefined for what cannot be
 * sent (dates, for one), which is left out where it is inside.
 */
export function serverValue(field: Field): PyValue | undefined {
  return valueOf(field, sentScalar);
}

function sentScalar(field: Field): Scalar | undefined {
  if (isSciText(field)) return { type: 'float', value: boundNumber(field) ?? NaN };
  const { scalar } = field;
  return scalar && ['date', 'datetime', 'bytes'].includes(scalar.type) ? undefined : scalar;
}

function valueOf(field: Field, scalarOf: (field: Field) => Scalar | undefined): PyValue | undefined {
  const inner = (item: Field): PyValue | undefined => valueOf(item, scalarOf);
  switch (field.type) {
    case 'seq':
      return { type: 'seq', items: field.items.map(inner).filter(item => item !== undefined) };
    case 'map':
      return {
        type: 'map',
        entries: field.items.flatMap(item => {
          const value = inner(item);
          return value ? [[{ type: 'str', value: item.name }, value] as const] : [];
        }),
      };
    default:
      return scalarOf(field);
  }
}
