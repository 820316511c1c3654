import * as l10n from '@vscode/l10n';
import { get, type PyMap } from '../../python/values/dict.ts';
import type { PyValue } from '../../python/values/value.ts';
import { isDistribution, type Distribution } from '../../wandb/distributions.ts';
import { EngineRefused } from '../refused.ts';
import { FORM_KEYS } from './formKeys.ts';
import { isNumber, type PyNumber } from './number.ts';

/** A parameter as W&B's engine has read it (docs/facts/config.md). */
export interface DrawnParameter {
  readonly form: Distribution;
  /** Its keys but `distribution`, those that are missing with their defaults. */
  readonly settings: ReadonlyMap<string, PyValue>;
}

/** A number that the form of a parameter has: a bound, a step, `mu`. */
export function numberOf({ settings }: DrawnParameter, key: string): PyNumber {
  const value = settings.get(key);
  if (!isNumber(value)) throw new Error(`${key} is not a number of this form`);
  return value;
}

/** The items of a list that the form of a parameter has. */
export function itemsOf({ settings }: DrawnParameter, key: string): readonly PyValue[] {
  const value = settings.get(key);
  if (value?.type !== 'seq') throw new Error(`${key} is not a list of this form`);
  return value.items;
}

/**
 * Reads a parameter, not a group, as the engine does. Throws EngineRefused where the engine raises: a parameter that no
 * form of its schema fits, and a `min` that is not less than `max`.
 *
 * @param name as it is to be called in a sentence
 * @param value what JSON leaves of the file's value: keys are strings
 */
export function readParameter(name: string, value: PyValue): DrawnParameter {
  const parameter = value.type === 'map' ? fittingForm(value) : undefined;
  if (!parameter)
    throw new EngineRefused(
      l10n.t('W&B cannot draw parameter `{0}`: it fits no form of a parameter. Correct its keys and values.', name),
    );
  const [min, max] = ['min', 'max'].map(key => parameter.settings.get(key));
  if (isNumber(min) && isNumber(max) && min.value >= max.value)
    throw new EngineRefused(
      l10n.t('W&B cannot draw parameter `{0}`: its `min` is not less than its `max`. Correct the bounds.', name),
    );
  return parameter;
}

/** The form that a parameter fits, with the settings; undefined where it fits none. */
function fittingForm(value: PyMap): DrawnParameter | undefined {
  const form = namedForm(value);
  if (!form) return undefined;
  const keys = FORM_KEYS[form];
  const others = value.entries.map(([key]) => (key.type === 'str' ? key.value : ''));
  if (others.some(key => key !== 'distribution' && !Object.hasOwn(keys, key))) return undefined;
  const settings = new Map<string, PyValue>();
  for (const [key, { fits, standard }] of Object.entries(keys)) {
    const given = get(value, key);
    const setting = given ?? standard;
    if (!setting || (given && !fits(given))) return undefined;
    settings.set(key, setting);
  }
  return { form, settings };
}

/** The form that a parameter names, or that its keys tell; no two forms fit the same parameter. */
function namedForm(value: PyMap): Distribution | undefined {
  const named = get(value, 'distribution');
  if (named) return named.type === 'str' && isDistribution(named.value) ? named.value : undefined;
  if (get(value, 'values')) return get(value, 'probabilities') ? 'categorical_w_probabilities' : 'categorical';
  if (get(value, 'value')) return 'constant';
  return [get(value, 'min'), get(value, 'max')].some(bound => bound?.type === 'float') ? 'uniform' : 'int_uniform';
}

/** How the names in a group have to be written; Python's `$` also matches before a line feed at the end. */
const INNER_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*\n?$/;

/**
 * The inner parameters of a group; undefined for what is not a group that fits the schema with all that is in it.
 */
export function groupOf(value: PyValue): PyMap | undefined {
  if (value.type !== 'map' || value.entries.length !== 1) return undefined;
  const inner = get(value, 'parameters');
  if (inner?.type !== 'map' || inner.entries.length === 0) return undefined;
  const fits = inner.entries.every(
    ([name, item]) =>
      name.type === 'str' &&
      INNER_NAME.test(name.value) &&
      item.type === 'map' &&
      (fittingForm(item) !== undefined || groupOf(item) !== undefined),
  );
  return fits ? inner : undefined;
}
