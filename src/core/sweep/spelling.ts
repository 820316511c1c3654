/**
 * How many letters must be changed, added, removed or swapped with the next one to turn one word into the other;
 * capitals count as small.
 */
export function editDistance(first: string, second: string): number {
  const a = first.toLowerCase(),
    b = second.toLowerCase();
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), swap),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The known word that this one is most likely a slip of: near enough for its length, or the same but for capitals, `_`
 * and `-`.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  const letters = plain(word);
  for (const candidate of known) {
    if (candidate === word) continue;
    const allowed =
      Math.max(candidate.length, word.length) >= 8 ? 3 : Math.min(candidate.length, word.length) >= 4 ? 2 : 1;
    const isSame = plain(candidate) === letters;
    // No distance is less than that of the lengths, which is told at once.
    if (!isSame && Math.abs(candidate.length - word.length) > allowed) continue;
    const distance = isSame ? 0.5 : editDistance(word, candidate);
    if (distance <= allowed && distance < candidate.length && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/**
 * As {@link nearestWord}, where so few letters differ that hardly another word can be meant: `minimze`, not `lowest`
 * for `latest`.
 */
export function slipOf(word: string, known: Iterable<string>): string | undefined {
  const near = nearestWord(word, known);
  return near !== undefined &&
    (plain(near) === plain(word) || editDistance(word, near) <= Math.max(1, Math.floor(near.length / 4)))
    ? near
    : undefined;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}
