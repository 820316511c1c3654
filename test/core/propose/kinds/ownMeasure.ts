// Longer than CI may take: every kind of problem with 20 seeds, or those whose names begin with a word; `seeds=N` for
// fewer.
import { meanOf } from './averages.ts';
import { judgeOwn, type OwnScore } from './ownJudge.ts';
import { OWN_PROBLEMS } from './ownProblems.ts';

/** Prints a line for each problem, and the means. */
export async function measure(words: readonly string[]): Promise<void> {
  const seeds = Number(words.find(word => word.startsWith('seeds='))?.slice('seeds='.length) ?? 20);
  const named = words.filter(word => !word.includes('='));
  const scores: OwnScore[] = [];
  for (const problem of OWN_PROBLEMS) {
    if (named.length > 0 && !named.some(word => problem.id.startsWith(word))) continue;
    const score = judgeOwn(problem, seeds);
    scores.push(score);
    const { id, goingOn, regret, won, bad, near, silent } = score;
    const verdict = won ? 'won' : bad ? 'bad' : '';
    const numbers = [goingOn, regret].map(number => number.toFixed(3)).join(' ');
    console.log(`${id.padEnd(18)} ${numbers} ${verdict.padEnd(3)} near ${near.toFixed(2)} silent ${silent.toFixed(2)}`);
  }
  const mean = (of: (score: OwnScore) => number): string => meanOf(scores.map(of)).toFixed(3);
  const [goingOn, regret] = [mean(score => score.goingOn), mean(score => score.regret)];
  console.log(
    `won ${mean(({ won }) => Number(won))}, bad ${mean(({ bad }) => Number(bad))}, near ${mean(({ near }) => near)}, ` +
      `silent ${mean(({ silent }) => silent)}, going on ${goingOn}, regret ${regret}`,
  );
}
