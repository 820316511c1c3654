// Longer than CI may take: every sweep of the reference numbers, also those of thousands of runs, and sweeps that are
// made up and put to the packages themselves.
import {
  type ImportanceCase,
  importanceCases,
  judgeCase,
  missedBounds,
  packageCases,
  Tally,
} from './importanceCases.ts';

/** Prints how many numbers are outside of their tolerance; throws where a bound is missed. */
export function measure(): Promise<void> {
  const missed = [
    ...judge('reference numbers', importanceCases(), 'not beside the repository'),
    ...judge('SciPy, Optuna and scikit-learn', packageCases(20261127, 60), 'pip could not install them'),
  ];
  if (missed.length > 0) throw new Error(missed.join('\n'));
  return Promise.resolve();
}

/** The bounds that are missed. */
function judge(judges: string, cases: readonly ImportanceCase[] | undefined, why: string): string[] {
  if (!cases) {
    console.log(`${judges}: skipped, ${why}`);
    return [];
  }
  const tally = new Tally();
  for (const given of cases) judgeCase(given, tally);
  console.log(`${judges}: ${cases.length} sweeps; outside of the tolerance: ${tally.toString()}`);
  for (const [what, words] of tally.wrong) console.log(`  ${what}: ${words.slice(0, 20).join('\n    ')}`);
  return missedBounds(tally);
}
