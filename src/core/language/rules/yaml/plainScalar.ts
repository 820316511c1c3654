import type { Field } from '../../../sweep/field.ts';

/** A value without quotes, which PyYAML resolves to a type by its text. */
export interface PlainScalar {
  readonly field: Field;
  readonly text: string;
  /** In a parameter, where the value goes to the run. */
  readonly inParameter: boolean;
}

/** In a parameter's `value` or `values`, where a string is as good as anything. */
export function takesString({ field, inParameter }: PlainScalar): boolean {
  return inParameter && (field.path.includes('value') || field.path.includes('values'));
}

/**
 * Where a number or a word is meant as such: what a parameter may take, the numbers beside it, and a few keys
 * elsewhere.
 */
export function isMeant({ field, inParameter }: PlainScalar): boolean {
  if (inParameter) return field.name !== 'distribution';
  return ['target', 'run_cap', 'eta', 'min_iter', 'max_iter'].includes(field.name) || field.path.includes('args');
}
