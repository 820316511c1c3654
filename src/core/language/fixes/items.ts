import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { Change } from '../../yaml/edit/change.ts';
import { isOwn } from './edit.ts';

/** Removes a scalar from its list. Undefined for the only item, and for one with an anchor or a tag. */
export function removeItem(sweep: SweepFile, item: Field): Change | undefined {
  const list = sweep.fieldAt(item.path.slice(0, -1))?.node;
  const { node, path } = item;
  if (list?.kind !== 'seq' || list.items.length < 2 || node.kind !== 'scalar') return undefined;
  if (node.anchor !== undefined || node.tag !== undefined || !isOwn(sweep, item)) return undefined;
  return { verb: 'remove', path };
}
