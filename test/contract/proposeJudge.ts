// How good proposals are, as ../shared/oracle/README.md measures it: 30 runs at random, the proposal, and 30 runs in
// its space against 30 more in the first, with the same random numbers.
import { at, type JsonValue } from '../../src/core/json.ts';
import { jsonOf } from '../../src/core/propose/axes/jsonOf.ts';
import { nextText } from '../../src/core/propose/nextText.ts';
import type { TriedRun } from '../../src/core/propose/runs/judgedRuns.ts';
import { type Random, seededRandom } from '../../src/core/random.ts';
import { jsonName } from '../../src/core/results/columns/jsonName.ts';
import { type Distributed, distributionOf } from '../../src/core/space/draws/distribution.ts';
import { quantile } from '../../src/core/space/draws/quantile.ts';
import { plannedRuns } from '../../src/core/space/plannedRuns.ts';
import { dotted, readSpace } from '../../src/core/space/readSpace.ts';
import { serverValue } from '../../src/core/sweep/fieldValue.ts';
import { readDocument } from '../../src/core/sweep/reading.ts';
import type { Problem, Simulator } from './proposeSimulator.ts';
import { meanOf, medianOf } from '../core/propose/kinds/averages.ts';

/** How the proposals of one problem did. */
export interface Score {
  readonly id: string;
  /** Medians over the seeds: 0 is the best of the first space, 1 what a random run has. */
  readonly goingOn: number;
  readonly regret: number;
  readonly won: boolean;
  readonly bad: boolean;
  /** Shares of the seeds, and of the parameters' ranges. */
  readonly inside: number;
  readonly near: number;
  readonly left: number;
  readonly silent: number;
  /** Milliseconds of computing for one proposal, on average and at most. */
  readonly time: number;
  readonly longest: number;
}

interface Dimension {
  readonly path: readonly string[];
  readonly name: string;
  readonly drawn: Distributed;
}

const RUNS = 30;
/** Ends of a distribution are taken so close to 0 and 1. */
const END = 1e-9;

/** The dimensions of a sweep; throws where W&B's engine refuses it. */
function spaceOf(text: string): readonly Dimension[] {
  const config = serverValue(readDocument({ text, fileName: 'sweep.yaml' }).sweep.root);
  if (config?.type !== 'map') throw new Error('not a mapping');
  plannedRuns(config);
  return readSpace(config).map(({ path, parameter }) => ({
    path,
    name: dotted(path),
    drawn: distributionOf(parameter),
  }));
}

function configAt(space: readonly Dimension[], places: readonly number[]): Record<string, unknown> {
  const config: Record<string, unknown> = {};
  for (const [i, { path, drawn }] of space.entries()) put(config, path, valueAt(drawn, places[i] ?? 0.5));
  return config;
}

function put(config: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) config[key] = value;
  else put((config[key] ??= {}) as Record<string, unknown>, rest, value);
}

function valueAt(drawn: Distributed, u: number): JsonValue {
  return jsonOf(quantile(drawn, Math.min(Math.max(u, END), 1 - END)));
}

/** Scores the proposals for one problem. */
export function judgeProblem({ value, run }: Simulator, problem: Problem, seeds: number): Score {
  const { metric, goal, best, median, first = RUNS } = problem;
  const sign = goal === 'maximize' ? -1 : 1;
  const space = spaceOf(problem.config);
  const regretOf = (runs: readonly { config: unknown; summary: unknown }[]): number => {
    const tried = runs.filter(({ summary }) => typeof at(summary, metric) === 'number');
    const [seen] = tried.toSorted((a, b) => sign * (Number(at(a.summary, metric)) - Number(at(b.summary, metric))));
    return seen ? (Number(value(problem, seen.config)) - best) / (median - best) : 1;
  };
  const results = Array.from({ length: seeds }, (_, seed) => {
    const random = seededRandom(1000 * seed + 17);
    const draw = (from: readonly Dimension[], places: readonly number[], i: number): TriedRun => {
      const config = configAt(from, places);
      return { config, ...run(problem, config, seed, i) };
    };
    const before = Array.from({ length: first }, (_, i) => draw(space, placesFor(space, random), i));
    const started = process.cpuUsage();
    const next = nextText({ text: problem.config, fileName: 'sweep.yaml', runs: before });
    const time = process.cpuUsage(started).user / 1000;
    const narrowed = 'config' in next ? spaceOf(next.config) : space;
    const further = Array.from({ length: RUNS }, () => placesFor(space, random));
    const placed = (from: readonly Dimension[]) => further.map((places, i) => draw(from, places, first + i));
    return {
      goingOn: regretOf([...before, ...placed(space)]),
      regret: regretOf([...before, ...placed(narrowed)]),
      inside: Number(isInside(problem, narrowed)),
      near: Number(isNear({ value }, problem, narrowed)),
      left: meanOf(space.map((each, i) => shareLeft(problem, each, narrowed[i] ?? each))),
      silent: Number(!('config' in next)),
      time,
    };
  });
  const [goingOn, regret] = [medianOf(results.map(each => each.goingOn)), medianOf(results.map(each => each.regret))];
  const mean = (key: 'inside' | 'near' | 'left' | 'silent' | 'time') => meanOf(results.map(each => each[key]));
  return {
    id: problem.id,
    goingOn,
    regret,
    won: regret < goingOn,
    bad: 1 - regret < 0.95 * (1 - goingOn),
    inside: mean('inside'),
    near: mean('near'),
    left: mean('left'),
    silent: mean('silent'),
    time: mean('time'),
    longest: Math.max(...results.map(({ time }) => time)),
  };
}

function placesFor(space: readonly Dimension[], random: Random): readonly number[] {
  return space.map(() => random());
}

/** Whether some optimum lies in a space, within 0.01 of a place, in every parameter that matters. */
function isInside(problem: Problem, space: readonly Dimension[]): boolean {
  return problem.optimum.some(optimum =>
    problem.matters.every(name => {
      const dimension = space.find(each => each.name === name);
      return dimension !== undefined && reaches(problem, dimension, at(optimum, ...dimension.path), 0.01);
    }),
  );
}

/** Whether something within 2 % of the best lies in a space. */
function isNear({ value }: Pick<Simulator, 'value'>, problem: Problem, space: readonly Dimension[]): boolean {
  const { table, best, median } = problem;
  if (table) {
    const sign = problem.goal === 'maximize' ? -1 : 1;
    let found = Infinity;
    for (const config of pointsInside(problem, space))
      found = Math.min(found, sign * (value(problem, config) ?? Infinity));
    return Math.abs(sign * found - best) <= 0.02 * Math.abs(median - best);
  }
  return problem.matters.every(name => {
    const dimension = space.find(each => each.name === name);
    const near = problem.near[name] ?? [];
    if (!dimension) return false;
    const [low, high] = near;
    if (typeof low !== 'number' || typeof high !== 'number')
      return near.some(each => reaches(problem, dimension, each, 0));
    const { drawn } = dimension;
    if (drawn.kind === 'choices') return drawn.values.some(each => isBetween(Number(jsonOf(each)), low, high));
    return Number(valueAt(drawn, 0)) <= high && Number(valueAt(drawn, 1)) >= low;
  });
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

/** The points of a table that lie in a space, and its corners. */
function pointsInside(problem: Problem, space: readonly Dimension[]): readonly Record<string, unknown>[] {
  let points: readonly Record<string, unknown>[] = [configAt(space, [])];
  for (const axis of problem.table?.axes ?? []) {
    const dimension = space.find(({ name }) => name === axis.p);
    if (!dimension) continue;
    const inside = axis.at.filter(value => reaches(problem, dimension, value, 0));
    const ends = axis.scale === 'name' ? [] : [valueAt(dimension.drawn, 0), valueAt(dimension.drawn, 1)];
    points = points.flatMap(point => [...inside, ...ends].map(value => ({ ...point, [axis.p]: value })));
  }
  return points;
}

/** Whether a dimension can draw a value, or a number within `tolerance` of it on the problem's scale. */
function reaches(problem: Problem, { name, drawn }: Dimension, value: unknown, tolerance: number): boolean {
  if (drawn.kind === 'choices') return drawn.values.some(each => jsonName(jsonOf(each)) === jsonName(value));
  const place = placeOn(problem, name, Number(value));
  const [low, high] = [0, 1].map(end => placeOn(problem, name, Number(valueAt(drawn, end))));
  return place >= (low ?? NaN) - tolerance - END && place <= (high ?? NaN) + tolerance + END;
}

function placeOn({ params }: Problem, name: string, value: number): number {
  const { scale = 'lin', lo = 0, hi = 1 } = params[name] ?? {};
  const of = (x: number): number => (scale === 'ln' ? Math.log(x) : x);
  return (of(value) - of(lo)) / (of(hi) - of(lo));
}

function shareLeft(problem: Problem, old: Dimension, now: Dimension): number {
  if (old.drawn.kind === 'choices')
    return now.drawn.kind === 'choices' ? now.drawn.values.length / old.drawn.values.length : 0;
  if (now.drawn.kind === 'choices') return 0;
  const length = ({ name, drawn }: Dimension): number =>
    placeOn(problem, name, Number(valueAt(drawn, 0.999))) - placeOn(problem, name, Number(valueAt(drawn, 0.001)));
  return Math.min(length(now) / length(old), 1);
}
