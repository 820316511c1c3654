import type { CompletionItem } from '../core/language/types.ts';

/**
 * What the editor shows of a list once a word is typed: only items that the word's letters lead to, those that begin
 * with it first, else in the list's order. `word` is what is between the start of their range and the cursor.
 */
export function shownItems(items: readonly CompletionItem[], word: string): CompletionItem[] {
  const typed = word.trimStart().toLowerCase();
  if (typed === '') return [...items];
  const ranked = items.map(item => ({ item, rank: rankOf((item.filterText ?? item.label).toLowerCase(), typed) }));
  return ranked
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const NONE = 3;

/**
 * 0: begins with the word; 1: a later part of it does; 2: has its letters in order, the first at the start of a part.
 */
function rankOf(text: string, typed: string): number {
  if (text.startsWith(typed)) return 0;
  const starts = [...text.matchAll(/(?<![a-z0-9])[a-z0-9$"']/g)].map(match => match.index);
  if (starts.some(at => text.startsWith(typed, at))) return 1;
  return starts.some(at => holdsLetters(text.slice(at), typed)) ? 2 : NONE;
}

function holdsLetters(text: string, typed: string): boolean {
  if (text[0] !== typed[0]) return false;
  let at = 0;
  for (const letter of typed) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
