import { serverValue } from '../../sweep/fieldValue.ts';
import type { Field } from '../../sweep/field.ts';
import { boundNumber } from '../../sweep/parameterForm.ts';
import type { Parameter } from '../../sweep/sweepFile.ts';
import type { PyValue } from '../../python/values/value.ts';

/** A value that a sweep may give to a parameter. */
export interface SampleValue {
  readonly value: PyValue;
  /** Where it is written; undefined for one that is drawn from a range. */
  readonly field: Field | undefined;
}

/** What a run gets: all values that are written, and of ranges some that show the kind. */
export function sampleValues(parameter: Parameter): SampleValue[] {
  const { field, form } = parameter;
  switch (form) {
    case 'constant':
      return written([field.get('value')]);
    case 'categorical':
    case 'categorical_w_probabilities':
      return written(field.get('values')?.items ?? []);
    case 'nested':
      return group(parameter);
    case undefined:
      return [];
    default:
      return drawn(parameter).map(value => ({ value, field: undefined }));
  }
}

function written(fields: readonly (Field | undefined)[]): SampleValue[] {
  return fields.flatMap(field => {
    const value = field && serverValue(field);
    return field && value ? [{ value, field }] : [];
  });
}

/** One dict with the first value of each. */
function group({ children, field }: Parameter): SampleValue[] {
  const entries = children.flatMap(child => {
    const [first] = sampleValues(child);
    return first ? [[{ type: 'str', value: child.field.name }, first.value] as const] : [];
  });
  return entries.length > 0 ? [{ value: { type: 'map', entries }, field }] : [];
}

/** Values of a range, its ends where they can come out. */
function drawn({ field, form }: Parameter): PyValue[] {
  const [min, max, step] = ['min', 'max', 'q'].map(key => field.get(key));
  const [low, high] = [boundNumber(min), boundNumber(max)];
  const whole = (value: number | undefined): PyValue[] =>
    value !== undefined && Number.isInteger(value) ? [{ type: 'int', value: BigInt(value) }] : [];
  if (form === 'int_uniform') return [...whole(low), ...whole(high)];
  if (form?.startsWith('q_')) {
    // An integer step gives integers (docs/facts/config.md).
    const q = step === undefined ? 1 : boundNumber(step);
    if (q === undefined) return [];
    if (step === undefined || step.type === 'int') return whole(q);
    return [{ type: 'float', value: Number.isInteger(q) ? q : q * 3 }];
  }
  const middle = between(low, high);
  const ends = IN_BOUNDS.has(form ?? '') ? nearEnds(low, high) : [];
  return [middle, ...ends].map(value => ({ type: 'float', value }));
}

/** Forms whose bounds are those of the values. */
const IN_BOUNDS = new Set(['uniform', 'log_uniform_values', 'inv_log_uniform_values']);

/** Numbers that a run gets now and then, beside the bounds: a program may refuse them. */
function nearEnds(low: number | undefined, high: number | undefined): number[] {
  if (low === undefined || high === undefined || !(high > low)) return [];
  return [low + (high - low) * 0.02, high - (high - low) * 0.02];
}

/** A number within two bounds that is not whole. */
function between(low = 0.25, high = low + 1): number {
  const middle = low + (high - low) * 0.377;
  return Number.isInteger(middle) ? middle + 1e-3 * (high - low || 1) : middle;
}
