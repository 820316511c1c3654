import type { TextEdit } from './textEdit.ts';

/** The text after some edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let after = '';
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start)) {
    after += text.slice(at, start) + newText;
    at = end;
  }
  return after + text.slice(at);
}

/**
 * Edits as editors take them: in order, and insertions at one place as one, for editors do not agree on their order.
 * Undefined where two of them overlap.
 */
export function joinEdits(edits: readonly TextEdit[]): TextEdit[] | undefined {
  const joined: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const before = joined.at(-1);
    if (before && edit.start < before.end) return undefined;
    if (before?.start === edit.start) joined[joined.length - 1] = { ...edit, newText: before.newText + edit.newText };
    else joined.push(edit);
  }
  return joined;
}

/** The one edit that turns `before` into `after`, without what both begin and end with; none if they are equal. */
export function difference(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start, end: before.length - tail, newText: after.slice(start, after.length - tail) }];
}
