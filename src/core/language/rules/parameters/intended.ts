import type { Field } from '../../../sweep/field.ts';
import { DISTRIBUTIONS, isDistribution, type Distribution } from '../../../wandb/distributions.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { formSchema } from '../../schema.ts';

/** A key that another word most likely means. */
export interface Intended {
  readonly key: string;
  /** Whether the word can also mean something else. */
  readonly isAmbiguous?: true;
}

/** Other words that people write for them (Optuna's, Hydra's, scipy's), with the values that they could have. */
const OTHER_KEYS: Readonly<Record<string, Intended & { readonly fits: (field: Field) => boolean }>> = {
  type: { key: 'distribution', fits: f => isDistribution(f.text) },
  dist: { key: 'distribution', fits: f => f.text !== undefined },
  choices: { key: 'values', fits: isList },
  options: { key: 'values', fits: isList },
  categories: { key: 'values', fits: isList },
  // Three numbers may be a first one, a last one and a step.
  range: { key: 'values', fits: isList, isAmbiguous: true },
  low: { key: 'min', fits: isNumber },
  lower: { key: 'min', fits: isNumber },
  minimum: { key: 'min', fits: isNumber },
  high: { key: 'max', fits: isNumber },
  upper: { key: 'max', fits: isNumber },
  maximum: { key: 'max', fits: isNumber },
  mean: { key: 'mu', fits: isNumber },
  std: { key: 'sigma', fits: isNumber },
  stddev: { key: 'sigma', fits: isNumber },
  probs: { key: 'probabilities', fits: isList },
  weights: { key: 'probabilities', fits: isList },
  constant: { key: 'value', fits: () => true },
  params: { key: 'parameters', fits: f => f.type === 'map' },
};

/** The key that an unknown one most likely means, among the free ones. */
export function intendedKey(field: Field, free: readonly string[]): Intended | undefined {
  const other = OTHER_KEYS[field.name.toLowerCase()];
  if (other && free.includes(other.key) && other.fits(field)) return other;
  const candidates = free.filter(k => k.length > 2);
  const near = field.name.length > 2 ? nearestWord(field.name, candidates) : undefined;
  // A slip may be one letter away from both `value` and `values`; only the second takes a list.
  if (near === 'value' && isList(field) && candidates.includes('values')) return { key: 'values' };
  return near === undefined ? undefined : { key: near };
}

const OTHER_DISTRIBUTIONS: Readonly<Record<string, Distribution>> = {
  gaussian: 'normal',
  gauss: 'normal',
  lognormal: 'log_normal',
  loguniform: 'log_uniform_values',
  log: 'log_uniform_values',
  log_uniform_value: 'log_uniform_values',
  quniform: 'q_uniform',
  randint: 'int_uniform',
  int: 'int_uniform',
  integer: 'int_uniform',
  float: 'uniform',
  choice: 'categorical',
  category: 'categorical',
  fixed: 'constant',
  const: 'constant',
};

/**
 * The distribution that an unknown word most likely means, among those that go with the parameter's other keys.
 *
 * @param names the parameter's keys, as they are meant
 */
export function intendedDistribution(
  word: string,
  parameter: Field,
  names: readonly string[] = parameter.names,
): Distribution | undefined {
  const keys = names.filter(n => n !== 'distribution');
  const possible = DISTRIBUTIONS.filter(d => {
    const node = formSchema(d)?.node;
    return (
      node?.deprecated !== true &&
      keys.every(k => node?.properties?.[k] !== undefined) &&
      (node?.required ?? []).every(k => k === 'distribution' || keys.includes(k))
    );
  });
  // An `int_uniform` with floats for bounds would be refused, too.
  const isWhole = ['min', 'max'].every(k => parameter.get(k)?.type === 'int');
  const fits = possible.filter(d => d !== 'int_uniform' || isWhole);
  const other = OTHER_DISTRIBUTIONS[word.toLowerCase().replaceAll('-', '_')];
  if (other && fits.includes(other)) return other;
  return nearestWord(word, fits) as Distribution | undefined;
}

function isList(field: Field): boolean {
  return field.type === 'seq';
}

function isNumber(field: Field): boolean {
  return field.type === 'int' || field.type === 'float';
}
