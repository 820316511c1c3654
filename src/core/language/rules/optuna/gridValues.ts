import { hashKey } from '../../../python/values/equality.ts';
import type { PyValue } from '../../../python/values/value.ts';
import type { Field, Scalar } from '../../../sweep/field.ts';

/** The choices that Optuna draws a parameter from; undefined where it draws from a range (docs/facts/schedulers.md). */
export function choicesOf(parameter: Field): readonly Field[] | undefined {
  const [values, value] = [parameter.get('values'), parameter.get('value')];
  if (values && !values.falsy) return values.type === 'seq' ? values.items : undefined;
  return value && !value.falsy ? [value] : undefined;
}

/** Whether only one value is left, which Optuna takes without asking the sampler. */
export function isSingle(parameter: Field): boolean {
  const choices = choicesOf(parameter);
  if (choices) return choices.length === 1;
  const [min, max, step] = ['min', 'max', 'step'].map(key => parameter.get(key));
  const [low, high] = [min, max].map(bound => (bound?.type === 'bool' ? Number(!bound.falsy) : bound?.number));
  if (low === undefined || high === undefined) return false;
  // Of an integer `min` Optuna draws integers, in steps of 1 unless the file says otherwise.
  const [top, least] = min?.type === 'float' ? [high, step?.number ?? 0] : [Math.trunc(high), step?.number || 1];
  return top === low || top - low < least;
}

/**
 * What Python's `list` makes of an entry of a grid: undefined where it fails. An item that is a collection is
 * undefined.
 */
export function gridValues(entry: Field): readonly (Scalar | undefined)[] | undefined {
  if (entry.type === 'seq') return entry.items.map(({ scalar }) => scalar);
  const letters = entry.type === 'map' ? entry.names : entry.text === undefined ? undefined : [...entry.text];
  return letters?.map(value => ({ type: 'str', value }));
}

/** What Optuna has against a value of a grid; undefined = nothing, or it is not known. */
export function gridRefusal(
  parameter: Field,
  value: PyValue | undefined,
): 'notAChoice' | 'notANumber' | 'outside' | undefined {
  const choices = choicesOf(parameter);
  if (choices) {
    const isAmong = choices.some(({ scalar }) =>
      scalar === undefined || value === undefined ? scalar === value : hashKey(scalar) === hashKey(value),
    );
    return isAmong ? undefined : 'notAChoice';
  }
  const number = castable(value);
  if (number === undefined) return 'notANumber';
  const [low, high] = ['min', 'max'].map(bound => parameter.get(bound)?.number);
  const isOutside = low !== undefined && high !== undefined && (number < low || number > high);
  return isOutside ? 'outside' : undefined;
}

/** What Python's `float` reads of a value; undefined where it fails, and for NaN, which no range takes. */
function castable(value: PyValue | undefined): number | undefined {
  switch (value?.type) {
    case 'bool':
    case 'int':
    case 'float': {
      const number = Number(value.value);
      return Number.isNaN(number) ? undefined : number;
    }
    case 'str': {
      const text = value.value.trim().toLowerCase();
      if (/^[+-]?inf(?:inity)?$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
      const isNumber = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+)?$/.test(text);
      return isNumber ? Number(text.replaceAll('_', '')) : undefined;
    }
    default:
      return undefined;
  }
}
