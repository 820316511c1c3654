import { ENGINES } from './methods.ts';

/** The engines of `wandb sweep-scheduler`: the search runs on the user's machine (docs/facts/local-engines.md). */
export const LOCAL_ENGINES = ['wandb', 'optuna', 'ax'] as const;
export type LocalEngine = (typeof LOCAL_ENGINES)[number];

/** The keys of a plain sweep's `scheduler` block (docs/facts/local-engines.md). */
export const LOCAL_SCHEDULER_KEYS = ['engine', 'source', 'optimizer', 'search_space'] as const;

/** The methods that go with each engine; a server warns of any other (docs/facts/local-engines.md). */
export const METHODS_OF_ENGINE: Readonly<Record<LocalEngine, readonly string[]>> = {
  wandb: ENGINES,
  optuna: ['custom'],
  ax: ['custom'],
};

/** Whether an engine chooses the values itself, whatever `method` is (docs/facts/local-engines.md). */
export function readsNoMethod(engine: LocalEngine | undefined): engine is Exclude<LocalEngine, 'wandb'> {
  return engine === 'optuna' || engine === 'ax';
}

/** The names of the engines as a sentence has them. */
export const ENGINE_NAMES: Readonly<Record<LocalEngine, string>> = { wandb: 'W&B', optuna: 'Optuna', ax: 'Ax' };

/** Whether a word is exactly the name of an engine: the client knows no other spelling. */
export function isLocalEngine(word: string | undefined): word is LocalEngine {
  return word !== undefined && (LOCAL_ENGINES as readonly string[]).includes(word);
}

/** Ax takes no list with more values than this, those of a stepped range included (docs/facts/local-engines.md). */
export const MOST_AX_VALUES = 1000;

/** Ax refuses a range that is narrower than this (docs/facts/local-engines.md). */
export const NARROWEST_AX_RANGE = 1.5e-5;
