/** What fits into the first line of a row of a quick pick, beside its group's heading, in characters. */
export const ROW = 66;
/** What fits below it. */
const SECOND_ROW = 68;

/**
 * A sentence as a row: what fits on its first line, and the rest on its second, broken at a pause, but not within
 * brackets. `hint`, what Enter does there, ends the second line, or begins it where its end would be cut off.
 */
export function sentenceItem(
  icon: string,
  sentence: string,
  hint?: string,
): { readonly label: string; readonly detail?: string } {
  const below = SECOND_ROW - (hint === undefined ? 0 : ` · ${hint}`.length);
  const [first, second] = broken(sentence, below);
  const parts = second !== undefined && second.length > below ? [hint, second] : [second, hint];
  const detail = parts.filter(part => part !== undefined).join(' · ');
  return { label: `$(${icon}) ${first}`, detail: detail === '' ? undefined : detail };
}

/** The sentence in two, at a pause where what comes after it is of at most `below` characters. */
function broken(sentence: string, below: number): readonly [string, string?] {
  if (sentence.length <= ROW) return [sentence];
  const head = sentence.slice(0, ROW);
  // A break inside brackets would split them, so their content counts as one word.
  const open = head.lastIndexOf('(');
  const whole = open > head.lastIndexOf(')') ? head.slice(0, open) : head;
  const breath = Math.max(
    ...[': ', '; ', '. ', ', '].map(mark => whole.lastIndexOf(mark)),
    whole.length < head.length ? whole.length - 2 : whole.lastIndexOf(' (') - 1,
  );
  const isGood = breath > ROW / 3 && sentence.length - breath - 2 <= below;
  const at = isGood ? breath + 1 : head.lastIndexOf(' ');
  return [sentence.slice(0, at).trimEnd(), sentence.slice(at).trimStart()];
}
