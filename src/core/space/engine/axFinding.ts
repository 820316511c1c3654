import type { Field } from '../../sweep/field.ts';
import { MOST_AX_VALUES, NARROWEST_AX_RANGE } from '../../wandb/localEngines.ts';
import { altered, refused, type EngineFinding } from './finding.ts';
import { asFloat, asInt } from './pythonNumber.ts';

/**
 * What Ax' engine refuses or alters of a top-level parameter, in the order of its own checks; undefined where it
 * draws what is written (docs/facts/local-engines.md).
 *
 * @param form how it is drawn (`clientForm`)
 */
export function axFinding(parameter: Field, form: string | null): EngineFinding | undefined {
  switch (form) {
    case 'categorical':
    case 'constant':
      return choices(parameter);
    case 'int_uniform':
      return range(parameter, asInt, false);
    case 'uniform':
      return range(parameter, asFloat, false);
    case 'log_uniform_values':
      return range(parameter, asFloat, true);
    case 'q_uniform':
      return steps(parameter);
    case 'q_log_uniform_values': {
      const q = parameter.get('q');
      const isOne = !q || (q.type === 'int' && q.number === 1);
      return isOne ? range(parameter, asInt, true) : refused('log-step', q);
    }
    default:
      return refused('distribution', parameter.get('distribution') ?? parameter);
  }
}

function choices(parameter: Field): EngineFinding | undefined {
  const values = parameter.get('values');
  if (!values) {
    const value = parameter.get('value');
    return value ? fixed(value) : refused('no-values', parameter);
  }
  if (values.type === 'str') return values.text === '' ? refused('no-values', values) : altered('letters', values);
  if (values.type !== 'seq' && values.type !== 'map') return refused('not-a-list', values);
  const { items } = values;
  const [first, ...others] = items;
  if (!first) return refused('no-values', values);
  if (values.type === 'map') return altered('not-a-list', values);
  if (others.length === 0) return fixed(first);
  const odd = others.find(item => kindOf(item) !== kindOf(first));
  if (odd) return refused('mixed', odd);
  if (first.type === 'seq' || first.type === 'map') return refused('list', first);
  if (first.type === 'null') return refused('null', first);
  return items.length > MOST_AX_VALUES ? refused('too-many', values) : undefined;
}

/** A value that is always the same: a list or a mapping becomes a string. */
function fixed(value: Field): EngineFinding | undefined {
  if (value.type === 'null') return refused('null', value);
  return value.type === 'seq' || value.type === 'map' ? altered('list', value) : undefined;
}

/** The kinds of values that Ax tells apart: ints and floats are one. */
function kindOf({ type }: Field): string {
  return type === 'int' || type === 'float' ? 'number' : type;
}

function range(parameter: Field, convert: typeof asInt, isLog: boolean): EngineFinding | undefined {
  const [min, max] = [parameter.get('min'), parameter.get('max')];
  if (!min || !max) return refused('no-bound', parameter);
  const [low, high] = [convert(min), convert(max)];
  if (low === undefined || high === undefined) return refused('bound', low === undefined ? min : max);
  if (low >= high) return refused('order', min);
  if (high - low < NARROWEST_AX_RANGE) return refused('narrow', min);
  return isLog && low <= 0 ? refused('not-positive', min) : undefined;
}

/** A list of all steps, which have to divide the range but for a float's rounding. */
function steps(parameter: Field): EngineFinding | undefined {
  const [min, max, q] = [parameter.get('min'), parameter.get('max'), parameter.get('q')];
  if (!min || !max) return refused('no-bound', parameter);
  const [low, high] = [asFloat(min), asFloat(max)];
  if (low === undefined || high === undefined) return refused('bound', low === undefined ? min : max);
  const step = q ? asFloat(q) : 1;
  if (step === undefined || step === 0) return refused('step', q ?? parameter);
  const left = modulo(high - low, step);
  if (!isClose(left, 0) && !isClose(left, step)) return refused('step-end', q ?? max);
  // As numpy's `arange` counts.
  const count = Math.ceil((high + step - low) / step);
  if (!(count > 1)) return step > 0 ? refused('order', min) : refused('step', q ?? parameter);
  return count > MOST_AX_VALUES ? refused('too-many', q ?? parameter) : undefined;
}

/** As Python's `%`: of the step's sign. */
function modulo(value: number, step: number): number {
  return ((value % step) + step) % step;
}

/** As numpy's `isclose`. */
function isClose(value: number, other: number): boolean {
  return Math.abs(value - other) <= 1e-8 + 1e-5 * Math.abs(other);
}
