/** What fits into a row of a quick pick, in characters. */
const ROW = 72;

/** A sentence as a row: what fits on its first line, and the rest on its second, broken where it takes breath. */
export function sentenceItem(icon: string, sentence: string): { readonly label: string; readonly detail: string | undefined } {
  if (sentence.length <= ROW) return { label: `$(${icon}) ${sentence}`, detail: undefined };
  const head = sentence.slice(0, ROW);
  const breath = Math.max(head.lastIndexOf(': '), head.lastIndexOf('; '), head.lastIndexOf('. '), head.lastIndexOf(', '), head.lastIndexOf(' (') - 1);
  const at = breath > ROW / 3 ? breath + 1 : head.lastIndexOf(' ');
  return { label: `$(${icon}) ${sentence.slice(0, at).trimEnd()}`, detail: sentence.slice(at).trimStart() };
}
