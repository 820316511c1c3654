import type { Change } from '../change.ts';
import type { Source, Spot } from '../source.ts';
import type { TextEdit } from '../textEdit.ts';
import { endOfItem, startOf } from '../token.ts';

/**
 * Removes a key with its value, or an item: whole lines in block style, with a comma in flow style. The only one
 * stays.
 */
export function remove(
  source: Source,
  { path, keyStart, comments }: Change & { readonly verb: 'remove' },
): readonly TextEdit[] | undefined {
  const spot = source.find(path, keyStart);
  const range = spot && removalOf(source, spot, comments === 'go');
  return range && [{ ...range, newText: '' }];
}

/** What goes with a pair or an item; undefined for the only one, and where something else is on its lines. */
export function removalOf(source: Source, spot: Spot, withComment = false): { start: number; end: number } | undefined {
  if (spot.siblings.length < 2) return undefined;
  return spot.holder.type === 'flow-collection' ? withComma(spot) : wholeLines(source, spot, withComment);
}

/** The lines of a pair or an item; at the end of a file without a last line break, the break before them. */
export function wholeLines(
  source: Source,
  { holder, item }: Spot,
  withComment = false,
): { start: number; end: number } | undefined {
  const own =
    holder.type === 'block-seq' ? item.start.find(({ type }) => type === 'seq-item-ind')?.offset : startOf(item);
  if (own === undefined || !source.startsLine(own)) return undefined;
  const start = source.lineStart(own);
  const last = endOfItem(item);
  const end = source.nextLine(last);
  const behind = source.text.slice(last, end).trim();
  if (behind !== '' && !(withComment && behind.startsWith('#'))) return undefined;
  if (end < source.text.length || source.endsLine(end) || start === 0) return { start, end };
  return { start: source.text.slice(0, start).replace(/\r?\n$/, '').length, end };
}

function withComma({ siblings, index, item }: Spot): { start: number; end: number } | undefined {
  const [before, next] = [siblings[index - 1], siblings[index + 1]];
  if (next) return { start: startOf(item), end: startOf(next) };
  return before && { start: endOfItem(before), end: endOfItem(item) };
}
