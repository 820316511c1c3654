import { jsonName } from '../../results/columns/jsonName.ts';
import { numberOf } from '../../results/columns/toColumn.ts';
import { cumulative } from '../../space/draws/cumulative.ts';
import { type Distributed, distributionOf } from '../../space/draws/distribution.ts';
import { levelsOf } from '../../space/draws/levels.ts';
import { dotted, type SpaceEntry } from '../../space/readSpace.ts';
import { jsonOf } from './jsonOf.ts';

/**
 * A parameter as a dimension of the search, on the scale of its own distribution: 0 and 1 are the ends of its range,
 * and equally long pieces are equally likely.
 */
export type Axis = NumbersAxis | StepsAxis | NamesAxis;

interface Base {
  readonly entry: SpaceEntry;
  /** Dots between the names of groups. */
  readonly name: string;
  readonly distributed: Distributed;
}

/** Real numbers, and integers too many to be told apart. */
export interface NumbersAxis extends Base {
  readonly kind: 'numbers';
}

/** A few numbers in order. */
export interface StepsAxis extends Base {
  readonly kind: 'steps';
  /** Ascending. */
  readonly values: readonly number[];
}

/** Values without an order. */
export interface NamesAxis extends Base {
  readonly kind: 'names';
  /** The JSON text of each, in the file's order. */
  readonly values: readonly string[];
}

/** Up to this many numbers are told apart. */
const MOST_STEPS = 12;

/** The axis of a parameter; undefined where there is nothing to search: one value only. Throws EngineRefused. */
export function axisOf(entry: SpaceEntry): Axis | undefined {
  const distributed = distributionOf(entry.parameter);
  const base = { entry, name: dotted(entry.path), distributed };
  const most = distributed.kind === 'choices' ? Infinity : MOST_STEPS;
  const levels = distributed.kind === 'curve' ? undefined : levelsOf(distributed, most);
  if (!levels) return { ...base, kind: 'numbers' };
  const values = levels.map(({ value }) => jsonOf(value));
  const distinct = [...new Map(values.map(value => [jsonName(value), value])).values()];
  if (distinct.length < 2) return undefined;
  const numbers = distinct.filter(value => typeof value === 'number');
  if (numbers.length === distinct.length && numbers.length > 2)
    return { ...base, kind: 'steps', values: numbers.toSorted((a, b) => a - b) };
  return { ...base, kind: 'names', values: distinct.map(jsonName) };
}

/**
 * Where a run's value is on an axis: from 0 to 1 for numbers and steps, for names the place in the list. Undefined for
 * a value that the axis does not have.
 */
export function placeOf(axis: Axis, value: unknown): number | undefined {
  switch (axis.kind) {
    case 'names': {
      const place = value === undefined ? -1 : axis.values.indexOf(jsonName(value));
      return place < 0 ? undefined : place;
    }
    case 'steps': {
      const number = numberOf(value);
      if (number === undefined || Number.isNaN(number)) return undefined;
      return nearest(axis.values, number) / (axis.values.length - 1);
    }
    case 'numbers': {
      const number = numberOf(value);
      const place = number === undefined ? undefined : between(axis.distributed, number);
      return place === undefined || Number.isNaN(place) ? undefined : place;
    }
  }
}

/** Whole numbers are in the middle of their piece of the range. */
function between(distributed: Distributed, value: number): number | undefined {
  if (distributed.kind !== 'integers') return cumulative(distributed, value);
  const [below, at] = [value - 1, value].map(x => cumulative(distributed, x) ?? NaN);
  return ((below ?? NaN) + (at ?? NaN)) / 2;
}

/** The place of the value that is closest. */
function nearest(values: readonly number[], value: number): number {
  let best = 0;
  for (const [i, each] of values.entries())
    if (Math.abs(each - value) < Math.abs((values[best] ?? 0) - value)) best = i;
  return best;
}
