/** What fits into a row of a quick pick, in characters: on its first line, and on its second, which is smaller. */
const ROW = 72;
const SECOND_ROW = 84;

/**
 * A sentence as a row: what fits on its first line, and the rest on its second, broken at a pause, but not within
 * brackets. `hint`, what Enter does there, is never cut off: it goes below, or else beside the first line.
 */
export function sentenceItem(
  icon: string,
  sentence: string,
  hint?: string,
): { readonly label: string; readonly description?: string; readonly detail?: string } {
  const [first, second] = broken(sentence, ROW);
  const label = `$(${icon}) ${first}`;
  if (hint === undefined) return { label, detail: second };
  const below = second === undefined ? hint : `${second} · ${hint}`;
  if (below.length <= SECOND_ROW) return { label, detail: below };
  const [beside, rest] = broken(sentence, ROW - hint.length - 1);
  return { label: `$(${icon}) ${beside}`, description: hint, detail: rest };
}

function broken(sentence: string, room: number): readonly [string, string?] {
  if (sentence.length <= room) return [sentence];
  const head = sentence.slice(0, room);
  // A break inside brackets would split them, so their content counts as one word.
  const open = head.lastIndexOf('(');
  const whole = open > head.lastIndexOf(')') ? head.slice(0, open) : head;
  const breath = Math.max(
    ...[': ', '; ', '. ', ', '].map(mark => whole.lastIndexOf(mark)),
    whole.length < head.length ? whole.length - 2 : whole.lastIndexOf(' (') - 1,
  );
  const at = breath > room / 3 ? breath + 1 : head.lastIndexOf(' ');
  return [sentence.slice(0, at).trimEnd(), sentence.slice(at).trimStart()];
}
