import { at } from '../json.ts';
import { numberOf } from '../results/columns/toColumn.ts';
import type { Axis } from './axes/axis.ts';
import { bestFirst, type JudgedRun } from './runs/judgedRuns.ts';

/** The value of a parameter in a run; undefined where it has none. */
export function valueIn(config: unknown, { entry, name }: Pick<Axis, 'entry' | 'name'>): unknown {
  return at(config, ...entry.path) ?? at(config, name);
}

/** The finished runs of the best tenth, at least three. */
export function bestTenth(runs: readonly JudgedRun[]): readonly JudgedRun[] {
  const finished = bestFirst(runs);
  return finished.slice(0, Math.max(FEWEST, Math.ceil(finished.length / 10)));
}

const FEWEST = 3;

/** The numbers of a parameter between which some runs are; undefined where they have none. */
export function spanIn(runs: readonly JudgedRun[], axis: Axis): readonly [low: number, high: number] | undefined {
  const numbers = runs.map(({ config }) => numberOf(valueIn(config, axis)) ?? NaN).filter(Number.isFinite);
  return numbers.length > 0 ? [Math.min(...numbers), Math.max(...numbers)] : undefined;
}
