// Longer than CI may take: every sweep of the reference numbers, also those of thousands of runs.
import { importanceCases, judgeCase, missedBounds, Tally } from './importanceCases.ts';

/** Prints how many numbers are outside of their tolerance; throws where a bound is missed. */
export function measure(): Promise<void> {
  const cases = importanceCases();
  if (!cases) {
    console.log('importance: skipped, the reference numbers are not beside the repository');
    return Promise.resolve();
  }
  const tally = new Tally();
  for (const given of cases) judgeCase(given, tally);
  console.log(`importance: ${cases.length} sweeps; outside of the tolerance: ${tally.toString()}`);
  for (const [what, words] of tally.wrong) console.log(`  ${what}: ${words.slice(0, 20).join('\n    ')}`);
  const missed = missedBounds(tally);
  if (missed.length > 0) throw new Error(missed.join('\n'));
  return Promise.resolve();
}
