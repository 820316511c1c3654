import type { CompletionItem } from '../types.ts';

/**
 * Whether one of the items is there already, whole, with the cursor behind it: who has typed it is done, and the next
 * Enter is for a new line. Where the list may have been asked for, only if none of the others begins with it.
 */
export function isTypedInFull(
  items: readonly CompletionItem[],
  text: string,
  offset: number,
  mayBeAsked = false,
): boolean {
  // Any number that is typed is one already, whatever others begin with it: `5` is not on its way to `50`.
  if (!mayBeAsked && items.some(({ range }) => range.end === offset && isNumber(text.slice(range.start, offset))))
    return true;
  const typed = items.find(
    ({ snippet, insertText, range }) =>
      !snippet && range.end === offset && range.start < offset && text.slice(range.start, offset) === insertText,
  );
  if (typed === undefined || !mayBeAsked) return typed !== undefined;
  return !items.some(other => other !== typed && other.label.startsWith(typed.insertText));
}

const isNumber = (word: string): boolean => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(word);
