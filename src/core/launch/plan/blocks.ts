import * as l10n from '@vscode/l10n';
import type { PyValue } from '../../python/values/value.ts';
import { dict, get, replaceShared, withoutKey, type PyMap } from '../../python/values/dict.ts';
import { Refused, type Trail } from './trail.ts';

/**
 * A launch sweep's file taken apart: what is stored as the configuration, and the blocks that only the launch needs.
 */
export interface Blocks {
  readonly config: PyMap;
  readonly launch: PyMap;
  /** Without `settings`. */
  readonly scheduler: PyMap;
  readonly settings: PyMap;
}

/**
 * Removes `launch`, `scheduler` and `scheduler.settings` from the configuration (wandb/cli launch_sweep). A block left
 * empty counts as not written; one that is not a mapping is refused, as the client crashes on it.
 */
export function takeBlocks(file: PyMap, trail: Trail): Blocks {
  const launch = block(file, 'launch', trail);
  const scheduler = block(file, 'scheduler', trail);
  const settings = block(scheduler, 'settings', trail, 'scheduler.settings');
  const rest = withoutKey(withoutKey(file, 'launch'), 'scheduler');
  const own = withoutKey(scheduler, 'settings');
  // The client removes `settings` from the very mapping that an alias elsewhere may share.
  return replaceInAll(
    { config: rest, launch, scheduler: own, settings },
    own === scheduler ? new Map() : new Map([[scheduler, own]]),
  );
}

/** The blocks with parts exchanged wherever they are used; what they share stays shared. */
export function replaceInAll(blocks: Blocks, changes: ReadonlyMap<PyValue, PyValue>): Blocks {
  const { config, launch, scheduler, settings } = blocks;
  const all = replaceShared({ type: 'seq', items: [config, launch, scheduler, settings] }, changes);
  const part = (i: number) => asMap(all.type === 'seq' ? all.items[i] : undefined);
  return { config: part(0), launch: part(1), scheduler: part(2), settings: part(3) };
}

/** A part that is known to be a mapping, for `replaceShared`, which keeps the kind of what it copies. */
export function asMap(value: PyValue | undefined): PyMap {
  return value?.type === 'map' ? value : dict({});
}

/** A block of a mapping: `{}` where it is missing or left empty. `path` is how the person knows it. */
export function block(within: PyMap, key: string, trail: Trail, path = key): PyMap {
  const value = get(within, key);
  if (value === undefined) return dict({});
  if (value.type === 'map') return value;
  if (value.type !== 'null')
    throw new Refused('block', l10n.t('`{0}` must be a mapping of keys. Fix it, or remove it.', path));
  trail.differ('emptyBlock');
  return dict({});
}
