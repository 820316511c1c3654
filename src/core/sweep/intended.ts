import { METHODS, type Method } from '../wandb/methods.ts';
import { TOP_LEVEL, type TopLevel } from '../wandb/sweepKeys.ts';
import type { Field } from './field.ts';
import { nearestWord } from './spelling.ts';

/** Other words that people write for the methods. */
const OTHER_METHODS: Readonly<Record<string, Method>> = {
  bayesian: 'bayes',
  bayesopt: 'bayes',
  bayes_opt: 'bayes',
  grid_search: 'grid',
  gridsearch: 'grid',
  random_search: 'random',
  optuna: 'custom',
  bohb: 'bayes',
  hyperband: 'bayes',
};

/** The method that a word names, or most likely means; undefined for a word that is far from any. */
export function intendedMethod(word: string | undefined, among: readonly Method[] = METHODS): Method | undefined {
  if (word === undefined) return undefined;
  const plain = word.trim().toLowerCase();
  const exact = among.find(m => m === plain);
  const other = OTHER_METHODS[plain.replaceAll('-', '_')];
  return exact ?? (other && among.includes(other) ? other : (nearestWord(plain, among) as Method | undefined));
}

/** Other words that people write for the keys at the top of a sweep. */
const OTHER_KEYS: Readonly<Record<string, TopLevel>> = {
  parameter: 'parameters',
  params: 'parameters',
  hyperparameters: 'parameters',
  hyperparams: 'parameters',
  hyperparameter: 'parameters',
  hparams: 'parameters',
  config: 'parameters',
  search_space: 'parameters',
  sweep_parameters: 'parameters',
  sweep_params: 'parameters',
  strategy: 'method',
  search: 'method',
  algorithm: 'method',
  sweep_method: 'method',
  objective: 'metric',
  script: 'program',
  image: 'image_uri',
  max_runs: 'run_cap',
  runcap: 'run_cap',
  early_stopping: 'early_terminate',
  early_stop: 'early_terminate',
};

/** What other tools call the number of runs. A file is not told as a sweep by them: other files have them, too. */
const RUN_COUNTS: readonly string[] = [
  'count',
  'runs',
  'trials',
  'experiments',
  'iterations',
  'budget',
  ...['num', 'n', 'max', 'total', 'number_of'].flatMap(word =>
    ['runs', 'trials', 'experiments', 'evals', 'samples', 'iterations', 'sweeps'].map(what => `${word}_${what}`),
  ),
  'n_iter',
  'n_calls',
  'max_run',
  'max_count',
  'run_count',
  'runs_cap',
  'run_limit',
  'runs_limit',
  'limit',
  'cap',
];

/** Whether a key at the top of a file most likely means the number of runs, `run_cap`. */
export function isRunCount(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll('-', '_');
  return RUN_COUNTS.includes(words) || intendedTopLevel(name) === 'run_cap';
}

/**
 * The key that a word at the top of a file most likely means; undefined for a correct key, and for a word that is far
 * from any.
 */
export function intendedTopLevel(name: string): TopLevel | undefined {
  if ((TOP_LEVEL as readonly string[]).includes(name)) return undefined;
  const other = OTHER_KEYS[name.toLowerCase().replaceAll('-', '_')];
  return other ?? (name.length > 2 ? (nearestWord(name, TOP_LEVEL) as TopLevel | undefined) : undefined);
}

/**
 * Keys at the top of a file that are most likely meant as one that is missing there: the missing key, and the key in
 * its place.
 */
export function misnamedKeysOf(root: Field): ReadonlyMap<TopLevel, Field> {
  const found = new Map<TopLevel, Field>();
  for (const field of root.items) {
    const intended = isRunCount(field.name) && field.name !== 'run_cap' ? 'run_cap' : intendedTopLevel(field.name);
    if (intended && !root.has(intended) && !found.has(intended) && couldBe(intended, field)) found.set(intended, field);
  }
  const metrics = root.get('metrics');
  if (metrics?.type === 'map' && !root.has('metric')) found.set('metric', metrics);
  return found;
}

/** A word that is far from the key is taken for it only with a value that the key could have. */
function couldBe(intended: TopLevel, field: Field): boolean {
  if (OTHER_KEYS[field.name] !== intended && intended !== 'run_cap') return true;
  switch (intended) {
    case 'parameters':
    case 'metric':
    case 'early_terminate':
      return field.type === 'map' || field.type === 'unknown';
    case 'run_cap':
      return field.type === 'int' || nearestWord(field.name, ['run_cap']) !== undefined;
    default:
      return field.text !== undefined;
  }
}
