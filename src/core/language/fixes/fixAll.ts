import type { Diagnostic, TextEdit } from '../types.ts';

/** The edits of every safe fix, one a diagnostic, in the order of the text; of two that touch the same place the first counts. */
export function safeEdits(diagnostics: readonly Diagnostic[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of diagnostics) {
    const edits = fixes?.find(f => f.safe)?.edits;
    if (edits && !edits.some(e => taken.some(t => touch(e, t)))) taken.push(...edits);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Neighbours count as touching: which of two insertions comes first would be chance. */
function touch(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
