// How good proposals are on problems of our own: the first sweep, the proposal, and 30 runs in its space against 30
// more in the first, with the same random numbers.
import { at, type JsonValue } from '../../../../src/core/json.ts';
import { jsonOf } from '../../../../src/core/propose/axes/jsonOf.ts';
import { nextText } from '../../../../src/core/propose/nextText.ts';
import type { TriedRun } from '../../../../src/core/propose/runs/judgedRuns.ts';
import { type Random, seededRandom } from '../../../../src/core/random.ts';
import { type Distributed, distributionOf } from '../../../../src/core/space/draws/distribution.ts';
import { quantile } from '../../../../src/core/space/draws/quantile.ts';
import { readSpace } from '../../../../src/core/space/readSpace.ts';
import { serverValue } from '../../../../src/core/sweep/fieldValue.ts';
import { readDocument } from '../../../../src/core/sweep/reading.ts';
import type { OwnProblem } from './ownProblem.ts';
import { meanOf, medianOf } from './averages.ts';

/** How the proposals of one problem did. */
export interface OwnScore {
  readonly id: string;
  /** Medians over the seeds: 0 is the best of the first space, 1 what a random run has. */
  readonly goingOn: number;
  readonly regret: number;
  readonly won: boolean;
  readonly bad: boolean;
  /** Shares of the seeds whose proposal keeps something within 2 % of the best, and that are silent. */
  readonly near: number;
  readonly silent: number;
}

const FURTHER = 30;
/** Ends of a distribution are taken so close to 0 and 1. */
const END = 1e-9;

type Space = readonly { readonly path: readonly string[]; readonly drawn: Distributed }[];

function spaceOf(text: string): Space {
  const config = serverValue(readDocument({ text, fileName: 'sweep.yaml' }).sweep.root);
  if (config?.type !== 'map') throw new Error('not a mapping');
  return readSpace(config).map(({ path, parameter }) => ({ path, drawn: distributionOf(parameter) }));
}

function configAt(space: Space, places: readonly number[]): Record<string, JsonValue> {
  return Object.fromEntries(
    space.map(({ path, drawn }, i) => [
      path.join('.'),
      jsonOf(quantile(drawn, Math.min(Math.max(places[i] ?? 0.5, END), 1 - END))),
    ]),
  );
}

/** Scores the proposals for one problem. */
export function judgeOwn(problem: OwnProblem, seeds: number): OwnScore {
  const space = spaceOf(problem.config);
  const best = leastLoss(problem, space, 20_000);
  const median = medianLoss(problem, space);
  const sign = problem.goal === 'maximize' ? -1 : 1;
  const regretOf = (runs: readonly TriedRun[]): number => {
    const scored = runs.filter(({ summary }) => typeof at(summary, 'score') === 'number');
    const [seen] = scored.toSorted((a, b) => sign * (Number(at(a.summary, 'score')) - Number(at(b.summary, 'score'))));
    return seen ? ((problem.loss(seen.config) ?? median) - best) / (median - best) : 1;
  };
  const results = Array.from({ length: seeds }, (_, seed) => {
    const random = seededRandom(1000 * seed + 23);
    const draw = (from: Space, places: readonly number[], i: number): TriedRun => {
      const config = configAt(from, places);
      return { config, ...problem.run(config, seededRandom(7919 * seed + i)) };
    };
    const before = Array.from({ length: problem.first }, (_, i) => draw(space, placesFor(space, random), i));
    const next = nextText({ text: problem.config, fileName: 'sweep.yaml', runs: before });
    const narrowed = 'config' in next ? spaceOf(next.config) : space;
    const further = Array.from({ length: FURTHER }, () => placesFor(space, random));
    const placed = (from: Space) => further.map((places, i) => draw(from, places, problem.first + i));
    return {
      goingOn: regretOf([...before, ...placed(space)]),
      regret: regretOf([...before, ...placed(narrowed)]),
      near: Number(leastLoss(problem, narrowed, 2_000) <= best + 0.02 * (median - best)),
      silent: Number(!('config' in next)),
    };
  });
  const middle = (of: (result: (typeof results)[number]) => number): number => medianOf(results.map(of));
  const [goingOn, regret] = [middle(each => each.goingOn), middle(each => each.regret)];
  return {
    id: problem.id,
    goingOn,
    regret,
    won: regret < goingOn,
    bad: 1 - regret < 0.95 * (1 - goingOn),
    near: meanOf(results.map(({ near }) => near)),
    silent: meanOf(results.map(({ silent }) => silent)),
  };
}

function placesFor(space: Space, random: Random): readonly number[] {
  return space.map(() => random());
}

/** The least loss found in a space: at random, then around the best so far, closer and closer. */
function leastLoss(problem: OwnProblem, space: Space, tries: number): number {
  const random = seededRandom(5);
  const lossAt = (places: readonly number[]): number => problem.loss(configAt(space, places)) ?? Infinity;
  let found = Array.from({ length: tries }, () => placesFor(space, random))
    .map(places => ({ places, loss: lossAt(places) }))
    .toSorted((a, b) => a.loss - b.loss)
    .slice(0, 8);
  for (let reach = 0.2; reach > 1e-3; reach *= 0.8)
    found = found.map(each => {
      let now = each;
      for (let i = 0; i < 16; i++) {
        const places = now.places.map(place =>
          random() < 0.5 ? place : Math.min(Math.max(place + reach * (2 * random() - 1), 0), 1),
        );
        const loss = lossAt(places);
        if (loss < now.loss) now = { places, loss };
      }
      return now;
    });
  return Math.min(...found.map(({ loss }) => loss));
}

function medianLoss(problem: OwnProblem, space: Space): number {
  const random = seededRandom(6);
  const losses = Array.from({ length: 4_000 }, () => problem.loss(configAt(space, placesFor(space, random))));
  return medianOf(losses.filter(loss => loss !== null));
}
