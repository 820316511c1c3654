// Longer than CI may take: every problem of the reference material with 20 seeds, or those that are named; `seeds=N`
// for fewer.
import { meanOf } from '../core/propose/kinds/averages.ts';
import { judgeProblem, type Score } from './proposeJudge.ts';
import { nextText } from '../../src/core/propose/nextText.ts';
import { proposeSimulator } from './proposeSimulator.ts';

/** The bounds; throws where one is missed. */
export async function measure(words: readonly string[]): Promise<void> {
  const simulator = await proposeSimulator();
  if (!simulator) {
    console.log('skipped: the reference material (../shared/oracle) is not beside the repository');
    return;
  }
  const seeds = Number(words.find(word => word.startsWith('seeds='))?.slice('seeds='.length) ?? 20);
  const named = words.filter(word => !word.includes('='));
  const problems = simulator.problems.filter(({ id }) => named.length === 0 || named.includes(id));
  const scores = problems.map(problem => {
    const score = judgeProblem(simulator, problem, seeds);
    console.log(line(score));
    return score;
  });
  const total = totals(scores);
  console.log(
    Object.entries(total)
      .map(([what, number]) => `${what} ${number.toFixed(3)}`)
      .join(', '),
  );
  const said = simulator.honesty.flatMap(({ id, expect, config, runs }) => {
    const next = nextText({ text: config, fileName: 'sweep.yaml', runs });
    return 'config' in next ? [`${id} (${expect})`] : [];
  });
  console.log(`a proposal where there should be none: ${said.length === 0 ? 'never' : said.join(', ')}`);
  const missed = [
    ...(total.won < 0.8 ? ['won'] : []),
    ...(total.bad > 0.05 ? ['bad'] : []),
    ...(total.near < 0.85 ? ['near'] : []),
    ...(total.share > 0.7 ? ['regret'] : []),
    ...said,
  ];
  if (named.length === 0 && missed.length > 0) throw new Error(`missed: ${missed.join(', ')}`);
}

/** Means over the problems; `share`: of the regret of going on. */
function totals(scores: readonly Score[]) {
  const mean = (of: (score: Score) => number): number => meanOf(scores.map(of));
  const [regret, goingOn] = [mean(score => score.regret), mean(score => score.goingOn)];
  return {
    won: mean(({ won }) => Number(won)),
    bad: mean(({ bad }) => Number(bad)),
    inside: mean(({ inside }) => inside),
    near: mean(({ near }) => near),
    left: mean(({ left }) => left),
    silent: mean(({ silent }) => silent),
    goingOn,
    regret,
    share: regret / goingOn,
    time: mean(({ time }) => time),
    longest: Math.max(...scores.map(({ longest }) => longest)),
  };
}

function line(score: Score): string {
  const number = (value: number): string => value.toFixed(3);
  const { id, goingOn, regret, won, bad, inside, near, left, silent, time } = score;
  const verdict = won ? 'won' : bad ? 'bad' : '';
  const shares = Object.entries({ inside, near, left, silent }).map(([what, share]) => `${what} ${share.toFixed(2)}`);
  return [id, number(goingOn), number(regret), verdict.padEnd(3), ...shares, `${time.toFixed(0)} ms`].join(' ');
}
