import { nearestWord } from '../sweep/spelling.ts';

/** The methods of a sweep; `custom` has no engine at W&B. */
export const METHODS = ['grid', 'random', 'bayes', 'custom'] as const;
export type Method = (typeof METHODS)[number];

const OTHER_WORDS: Readonly<Record<string, Method>> = {
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
  const other = OTHER_WORDS[plain.replaceAll('-', '_')];
  return exact ?? (other && among.includes(other) ? other : (nearestWord(plain, among) as Method | undefined));
}
