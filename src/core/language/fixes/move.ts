import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { Change } from '../../yaml/edit/change.ts';
import { removePair } from './edit.ts';

/**
 * Moves a key with its value into a block at the top level, which is created if it is missing. Undefined where it has
 * the key.
 */
export function moveInto(sweep: SweepFile, field: Field, block: string): Change[] | undefined {
  const target = sweep.root.get(block);
  const isTaken = target?.has(field.name) === true || (!target && field.path.length > 1);
  if (isTaken || sweep.isJson || !removePair(sweep, field)) return undefined;
  return [{ verb: 'move', path: field.path, into: [block] }];
}

/** Moves a key with its value to the end of the file, at the top level. Undefined where the key is there already. */
export function moveToTop(sweep: SweepFile, field: Field): Change[] | undefined {
  if (sweep.root.has(field.name) || sweep.isJson || !removePair(sweep, field)) return undefined;
  return [{ verb: 'move', path: field.path, into: [] }];
}
