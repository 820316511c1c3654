import { editDistance, nearestWord } from '../../../sweep/spelling.ts';
import type { CompletionItem } from '../../types.ts';

/** Of fewer letters anything is a slip. */
const LEAST = 3;

/**
 * Items for a word that is typed with a slip, which an editor's filter would hide: those that the word is near, nearest
 * first, filtered by the word as it is, and the others after them. Where the word is in one of the items they are given
 * as they are.
 */
export function withSlips(items: readonly CompletionItem[], text: string, offset: number): CompletionItem[] {
  const start = items[0]?.range.start ?? offset;
  const typed = text.slice(start, offset);
  const word = typed.trimStart();
  if (
    word.length < LEAST ||
    items.some(item => (item.filterText ?? item.label).toLowerCase().includes(word.toLowerCase()))
  )
    return [...items];
  const near = items
    .flatMap(item => {
      const distance = distanceOf(word, item.label);
      return distance === undefined ? [] : [{ item, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ item }) => item);
  return [...near.map(item => ({ ...item, filterText: typed })), ...items.filter(item => !near.includes(item))];
}

/**
 * How far the word is from a label, or from its beginning as far as the word goes; undefined where it is not a likely
 * typo of it.
 */
function distanceOf(word: string, label: string): number | undefined {
  if (nearestWord(word, [label]) !== undefined) return editDistance(word, label);
  const begun = editDistance(word, label.slice(0, word.length));
  return word.length > LEAST && begun <= 1 ? begun + 1 : undefined;
}
