import { betaQuantile, normalQuantile } from './quantiles.ts';
import type { SearchParameter } from './searchSpace.ts';
import type { Value } from './value.ts';

/**
 * The parameter's value at the quantile `u` (0 ≤ u < 1) of its distribution: with `u` evenly random, a random sample.
 * The formulas are those of the `sweeps` package (params.py, ppf).
 */
export function sampleAt(parameter: SearchParameter, u: number): Value {
  const { form, settings } = parameter;
  const get = (key: string): number => Number(settings.get(key));
  const between = (low: number, high: number): number => low + u * (high - low);
  const rounded = (value: number): Value => quantize(value, settings.get('q') ?? 1);
  const bell = (): number => get('mu') + get('sigma') * normalQuantile(u);
  switch (form) {
    case 'constant':
      return settings.get('value') ?? null;
    case 'categorical':
      return pick(settings.get('values'), length => quantileIndex(u, length));
    case 'categorical_w_probabilities':
      return pick(settings.get('values'), () => weightedIndex(settings.get('probabilities'), u));
    case 'int_uniform':
      return BigInt(get('min') + quantileIndex(u, get('max') - get('min') + 1));
    case 'uniform':
      return between(get('min'), get('max'));
    case 'q_uniform':
      return rounded(between(get('min'), get('max')));
    case 'log_uniform':
      return Math.exp(between(get('min'), get('max')));
    case 'log_uniform_values':
      return Math.exp(between(Math.log(get('min')), Math.log(get('max'))));
    case 'q_log_uniform':
      return rounded(Math.exp(between(get('min'), get('max'))));
    case 'q_log_uniform_values':
      return rounded(Math.exp(between(Math.log(get('min')), Math.log(get('max')))));
    // The exponent falls as u grows, so that the value rises with it.
    case 'inv_log_uniform':
      return Math.exp(-between(get('max'), get('min')));
    case 'inv_log_uniform_values':
      return Math.exp(between(Math.log(get('min')), Math.log(get('max'))));
    case 'normal':
      return bell();
    case 'q_normal':
      return rounded(bell());
    case 'log_normal':
      return Math.exp(bell());
    case 'q_log_normal':
      return rounded(Math.exp(bell()));
    case 'beta':
      return betaQuantile(u, get('a'), get('b'));
    case 'q_beta':
      return rounded(betaQuantile(u, get('a'), get('b')));
  }
}

/** Which of `count` equally likely things is at the quantile: a boundary belongs to the lower one, as in scipy. */
function quantileIndex(u: number, count: number): number {
  return Math.max(0, Math.ceil(u * count) - 1);
}

/** Rounded to multiples of `q`, halves to even as numpy does; an integer `q` gives integers. */
function quantize(value: number, q: Value): Value {
  const step = Number(q);
  const steps = value / step;
  const below = Math.floor(steps);
  const isHalf = steps - below === 0.5;
  const result = (isHalf ? below + Math.abs(below % 2) : Math.round(steps)) * step;
  return typeof q === 'bigint' && Number.isFinite(result) ? BigInt(Math.trunc(result)) : result;
}

function pick(values: Value | undefined, indexOf: (length: number) => number): Value {
  if (!Array.isArray(values)) return null;
  return values[Math.min(values.length - 1, indexOf(values.length))] ?? null;
}

/** The first value whose cumulated probability exceeds `u`. */
function weightedIndex(probabilities: Value | undefined, u: number): number {
  if (!Array.isArray(probabilities)) return 0;
  let sum = 0;
  const index = probabilities.findIndex(probability => (sum += Number(probability)) > u);
  return index < 0 ? probabilities.length - 1 : index;
}
