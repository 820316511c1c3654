import type { Field } from '../../sweep/field.ts';
import { altered, refused, type EngineFinding } from './finding.ts';
import { asFloat, asInt, comparable, dividesExactly, isPythonInt } from './pythonNumber.ts';

/**
 * What Optuna's engine refuses or alters of a top-level parameter, in the order of its own checks; undefined where it
 * draws what is written (docs/facts/local-engines.md).
 *
 * @param form how it is drawn (`clientForm`)
 */
export function optunaFinding(parameter: Field, form: string | null): EngineFinding | undefined {
  switch (form) {
    case 'categorical':
    case 'constant':
      return choices(parameter);
    case 'int_uniform':
    case 'uniform':
    case 'log_uniform_values':
      return range(parameter, form);
    case 'q_uniform':
      return steps(parameter);
    case 'q_log_uniform_values':
      return logSteps(parameter);
    default:
      return refused('distribution', parameter.get('distribution') ?? parameter);
  }
}

function choices(parameter: Field): EngineFinding | undefined {
  const values = parameter.get('values');
  if (!values) return parameter.has('value') ? listed([parameter.get('value')]) : refused('no-values', parameter);
  if (values.type === 'str') return values.text === '' ? refused('no-values', values) : altered('letters', values);
  if (values.type !== 'seq' && values.type !== 'map') return refused('not-a-list', values);
  if (values.items.length === 0) return refused('no-values', values);
  return values.type === 'map' ? altered('not-a-list', values) : listed(values.items);
}

/** Lists and mappings work in memory, and Optuna warns of each. */
function listed(items: readonly (Field | undefined)[]): EngineFinding | undefined {
  const first = items.find(item => item && (item.type === 'seq' || item.type === 'map'));
  return first && altered('list', first);
}

type Range = 'int_uniform' | 'uniform' | 'log_uniform_values' | 'int_log';

/** `low <= high`, a logarithm above 0, and what Python's `int()` or `float()` takes. */
function range(parameter: Field, kind: Range): EngineFinding | undefined {
  const [min, max] = [parameter.get('min'), parameter.get('max')];
  if (!min || !max) return refused('no-bound', parameter);
  const order = compare(min, max);
  if (order === undefined) return refused('bound', odd(min, max));
  if (order > 0) return refused('order', min);
  const low = comparable(min);
  if (kind === 'log_uniform_values' && low === undefined) return refused('bound', min);
  if (low !== undefined && ((kind === 'log_uniform_values' && low <= 0) || (kind === 'int_log' && low < 1)))
    return refused('not-positive', min);
  const convert = kind.startsWith('int') ? asInt : asFloat;
  const unreadable = [min, max].find(bound => convert(bound) === undefined);
  return unreadable && refused('bound', unreadable);
}

/** Below 0 where the first is less, as Python compares them; undefined where it cannot. */
function compare(first: Field, second: Field): number | undefined {
  const [a, b] = [comparable(first), comparable(second)];
  if (a !== undefined && b !== undefined) return a > b ? 1 : -1;
  if (first.text === undefined || second.text === undefined) return undefined;
  return first.text > second.text ? 1 : -1;
}

/** The bound that is not a number. */
function odd(min: Field, max: Field): Field {
  return comparable(min) === undefined ? min : max;
}

function steps(parameter: Field): EngineFinding | undefined {
  const [min, max, q] = [parameter.get('min'), parameter.get('max'), parameter.get('q')];
  const isWhole = isPythonInt(min) && isPythonInt(max) && (!q || isPythonInt(q));
  const wrong = range(parameter, isWhole ? 'int_uniform' : 'uniform');
  if (wrong || q?.type === 'null') return wrong;
  const step = q ? q.number : 1;
  if (q && (step === undefined || !(step > 0))) return refused('step', q);
  // Its decimals are made of what Python writes, and no number is written as True.
  const boolean = isWhole ? undefined : [min, max].find(bound => bound?.type === 'bool');
  if (boolean) return refused('bound', boolean);
  const [low, high] = [asFloat(min), asFloat(max)];
  const divides = low === undefined || high === undefined || step === undefined || dividesExactly(low, high, step);
  return divides === false ? altered('step-end', q ?? parameter) : undefined;
}

function logSteps(parameter: Field): EngineFinding | undefined {
  const [min, max, q] = [parameter.get('min'), parameter.get('max'), parameter.get('q')];
  if (!min || !max) return refused('no-bound', parameter);
  const isOne = !q || comparable(q) === 1;
  const low = comparable(min);
  // Only `min` is compared with 1, and only where the step is 1.
  if (isOne && low === undefined) return refused('bound', min);
  if (isOne && low !== undefined && low >= 1) return range(parameter, 'int_log');
  return range(parameter, 'log_uniform_values') ?? altered('log-step', isOne ? min : q);
}
