import type { CompletionItem } from '../types.ts';

/**
 * Whether one of the items is there already, whole, with the cursor behind it: who has typed it is done, and the next
 * Enter is for a new line.
 */
export function isTypedInFull(items: readonly CompletionItem[], text: string, offset: number): boolean {
  return items.some(
    ({ snippet, insertText, range }) =>
      !snippet && range.end === offset && range.start < offset && text.slice(range.start, offset) === insertText,
  );
}
