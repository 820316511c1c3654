import type { PyValue } from '../../python/values/value.ts';
import type { Distribution } from '../../wandb/distributions.ts';
import { isNumber } from './number.ts';

/** A key that a form has, as W&B's schema wants it. */
export interface FormKey {
  readonly fits: (value: PyValue) => boolean;
  /** What the engine fills in where the key is missing; undefined where it has to be there. */
  readonly standard?: PyValue;
}

const anything: FormKey = { fits: () => true };
const number: FormKey = { fits: isNumber };
const int: FormKey = { fits: ({ type }) => type === 'int' };
const positive: FormKey = { fits: value => isNumber(value) && !(value.value <= 0) };
const list: FormKey = { fits: value => value.type === 'seq' && value.items.length > 0 };
const isNotNegative = (value: PyValue): boolean => isNumber(value) && !(value.value < 0);
const chances: FormKey = {
  fits: value => value.type === 'seq' && value.items.length > 0 && value.items.every(isNotNegative),
};
const float = (value: number): PyValue => ({ type: 'float', value });

const bounds = { min: number, max: number };
const positiveBounds = { min: positive, max: number };
const step = { q: { ...positive, standard: float(1) } };
const bell = { mu: { ...number, standard: float(0) }, sigma: { fits: isNotNegative, standard: float(1) } };
const powers = { a: { fits: isNotNegative, standard: float(1) }, b: { fits: isNotNegative, standard: float(1) } };

/** The keys of each form, `distribution` apart (docs/facts/config.md, "Forms of a parameter"). */
export const FORM_KEYS: Readonly<Record<Distribution, Readonly<Record<string, FormKey>>>> = {
  constant: { value: anything },
  categorical: { values: list },
  categorical_w_probabilities: { values: list, probabilities: chances },
  int_uniform: { min: int, max: int },
  uniform: bounds,
  q_uniform: { ...bounds, ...step },
  log_uniform: bounds,
  q_log_uniform: { ...bounds, ...step },
  inv_log_uniform: bounds,
  log_uniform_values: positiveBounds,
  q_log_uniform_values: { ...positiveBounds, ...step },
  inv_log_uniform_values: positiveBounds,
  normal: bell,
  q_normal: { ...bell, ...step },
  log_normal: bell,
  q_log_normal: { ...bell, ...step },
  beta: powers,
  q_beta: { ...powers, ...step },
};
