import { isLaunchSchedulerKey } from '../wandb/blockKeys.ts';
import { isLocalEngine, LOCAL_SCHEDULER_KEYS, type LocalEngine } from '../wandb/localEngines.ts';
import type { Field } from './field.ts';
import { nearestWord } from './spelling.ts';

/**
 * Whether the `scheduler` of a file without `job`, `image_uri` and `launch` is that of a plain sweep: it names an
 * engine, or has no key of a launch scheduler's in a file that names its program (docs/facts/local-engines.md).
 */
export function isLocalBlock(scheduler: Field, root: Field): boolean {
  if (scheduler.has('engine') || meantEngine(scheduler.text) !== undefined) return true;
  if (scheduler.names.some(isLaunchSchedulerKey)) return false;
  const hasOwnKey = scheduler.names.some(name => (LOCAL_SCHEDULER_KEYS as readonly string[]).includes(name));
  return hasOwnKey || root.has('program') || root.has('command');
}

/** The engine that a plain sweep's `scheduler` names, or most likely means: also as its only word. */
export function localEngineOf(scheduler: Field | undefined): LocalEngine | undefined {
  return meantEngine(scheduler?.get('engine')?.text ?? scheduler?.text);
}

/** The engine that a word names or most likely means. */
export function meantEngine(word: string | undefined): LocalEngine | undefined {
  const plain = word?.trim().toLowerCase();
  if (plain === undefined || plain === '') return undefined;
  if (isLocalEngine(plain)) return plain;
  const near = plain.length > 2 ? nearestWord(plain, ['wandb', 'optuna']) : undefined;
  return isLocalEngine(near) ? near : undefined;
}
