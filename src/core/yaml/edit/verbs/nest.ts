import type { Path } from '../change.ts';
import type { Source } from '../source.ts';
import type { TextEdit } from '../textEdit.ts';
import { endOfItem, offsetOf, startOf } from '../token.ts';

/** Indents keys that follow a key without a value, one step deeper than it, so that they become its value. */
export function nest(source: Source, paths: readonly Path[], into: Path): readonly TextEdit[] | undefined {
  const target = source.find(into);
  if (!target?.item.key || target.item.value || target.holder.type !== 'block-map') return undefined;
  const column = source.column(offsetOf(target.item.key));
  const edits = new Map<number, TextEdit>();
  for (const path of paths) {
    const spot = source.find(path);
    if (!spot || !source.startsLine(startOf(spot.item))) return undefined;
    const pad = ' '.repeat(Math.max(0, column + STEP - source.column(startOf(spot.item))));
    const end = endOfItem(spot.item);
    for (let at = source.lineStart(startOf(spot.item)); at < end; at = source.nextLine(at + 1))
      if (source.text.slice(at, source.lineEnd(at + 1)).trim() !== '')
        edits.set(at, { start: at, end: at, newText: pad });
  }
  return [...edits.values()];
}

const STEP = 2;
