import type { Field } from '../sweep/field.ts';
import { gridValue } from './gridValue.ts';
import { serverValue } from '../sweep/fieldValue.ts';
import { isNumber } from './draws/number.ts';
import { arange } from './grid/arange.ts';
import type { Parameter, SweepFile } from '../sweep/sweepFile.ts';

/**
 * How many different values: exact where it is finite, `endless` for real numbers, undefined where the file does not
 * tell.
 */
export type Count = bigint | 'endless' | undefined;

/** One parameter that is drawn, those of groups one by one. */
export interface Dimension {
  /** Names outermost first. */
  readonly names: readonly string[];
  readonly parameter: Parameter;
  readonly count: Count;
}

export interface SearchSpace {
  /** Without constants: they add nothing to search. */
  readonly dimensions: readonly Dimension[];
  /** How many combinations there are. */
  readonly count: Count;
}

/** The values and combinations that a sweep can try, as W&B's engine counts them. */
export function searchSpace(sweep: Pick<SweepFile, 'parameters'>): SearchSpace {
  const all = leaves(sweep.parameters);
  const dimensions = all.filter(({ parameter }) => parameter.form !== 'constant');
  return { dimensions, count: all.length ? product(dimensions.map(({ count }) => count)) : undefined };
}

function leaves(parameters: readonly Parameter[]): Dimension[] {
  return parameters.flatMap(parameter =>
    parameter.form === 'nested'
      ? leaves(parameter.children)
      : [{ names: parameter.names, parameter, count: countValues(parameter) }],
  );
}

/** The product; unknown as soon as one is unknown, endless as soon as one is endless. */
export function product(counts: readonly Count[]): Count {
  let total = 1n;
  let endless = false;
  for (const count of counts) {
    if (count === undefined) return undefined;
    if (count === 'endless') endless = true;
    else total *= count;
  }
  return endless && total !== 0n ? 'endless' : total;
}

/** The number of different values of one parameter; of a group the number of its combinations. */
export function countValues({ form, field, children }: Parameter): Count {
  switch (form) {
    case undefined:
      return undefined;
    case 'nested':
      return product(children.map(countValues));
    case 'constant':
      return 1n;
    case 'categorical':
    case 'categorical_w_probabilities':
      return countDistinct(field.get('values'));
    case 'int_uniform':
      return countIntegers(field);
    case 'q_uniform':
      return countSteps(field);
    default:
      return 'endless';
  }
}

/** Values that W&B's grid takes for one are counted once. */
function countDistinct(values: Field | undefined): Count {
  return values?.type === 'seq' ? BigInt(new Set(values.items.map(gridValue)).size) : undefined;
}

/** Both bounds are included. */
function countIntegers(field: Field): Count {
  const [min, max] = [field.get('min')?.scalar, field.get('max')?.scalar];
  if (min?.type !== 'int' || max?.type !== 'int') return undefined;
  return max.value < min.value ? 0n : max.value - min.value + 1n;
}

/** As numpy's arange counts: `max` itself is left out. Random draws are rounded, and reach it. */
function countSteps(field: Field): Count {
  const [min, max, q] = ['min', 'max', 'q'].map(key => {
    const bound = field.get(key);
    return bound ? serverValue(bound) : undefined;
  });
  const step = field.has('q') ? q : STEP;
  if (!isNumber(min) || !isNumber(max) || !isNumber(step) || step.value <= 0) return undefined;
  return max.value < min.value ? 0n : arange(min, max, step)?.count;
}

/** What W&B takes where `q` is missing. */
const STEP = { type: 'float', value: 1 } as const;
