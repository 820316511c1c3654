import { CST } from 'yaml';
import type { Path } from '../change.ts';
import type { Source } from '../source.ts';
import type { TextEdit } from '../textEdit.ts';
import { endOf, offsetOf } from '../token.ts';
import { keyInPlaceOf } from '../written.ts';

/** Gives a key another name, in its quotes; plain where it has none and needs none. */
export function renameKey(source: Source, path: Path, name: string): readonly TextEdit[] | undefined {
  const spot = source.find(path);
  const key = spot?.item.key;
  if (!spot || !CST.isScalar(key) || key.type === 'block-scalar') return undefined;
  const flow = spot.holder.type === 'flow-collection';
  return [{ start: offsetOf(key), end: endOf(key), newText: keyInPlaceOf(key, name, source.style, flow) }];
}
