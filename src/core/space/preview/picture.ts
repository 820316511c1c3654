import type { PyValue } from '../../python/values/value.ts';
import type { Distribution } from '../../wandb/distributions.ts';
import type { Curve } from '../draws/curve.ts';
import { distributionOf, type Distributed } from '../draws/distribution.ts';
import { levelsOf } from '../draws/levels.ts';
import { OVERFLOWN } from '../draws/number.ts';
import type { DrawnParameter } from '../draws/parameter.ts';
import { quantile } from '../draws/quantile.ts';
import { leavesRange, rangeOf, type Leaving, type Range } from './range.ts';
import { shortText } from './shortText.ts';

/** A value that is drawn, and how likely it is. */
export interface Mass {
  readonly text: string;
  /** Where it stands on the axis; undefined for values that are not numbers in order. */
  readonly x: number | undefined;
  readonly probability: number;
  /** Whether it lies outside of the bounds that are written. */
  readonly isOutside: boolean;
}

/** A place of a density's outline: where on the axis, and how high from 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A value that a share of the draws, from 0 to 1, does not exceed. */
export interface Spread {
  readonly share: number;
  readonly text: string;
  readonly x: number;
}

/** What is drawn of a parameter. */
export type Shape =
  | { readonly kind: 'constant' }
  | { readonly kind: 'masses'; readonly masses: readonly Mass[]; readonly isLog: boolean }
  /** The density on the scale that the parameter lives on. */
  | {
      readonly kind: 'density';
      readonly points: readonly Point[];
      readonly isLog: boolean;
      readonly spread: readonly Spread[];
    }
  /** Too many values, or none that is a number. */
  | { readonly kind: 'none' };

/** What W&B draws instead of numbers: NaN, infinity, or what is left of an int that does not fit into 64 bits. */
export type Oddity = 'nan' | 'infinite' | 'overflow';

/** A parameter as it will be drawn from. */
export interface ParameterPicture {
  readonly form: Distribution;
  readonly shape: Shape;
  /** Texts of the values at 10, 50 and 90 %; undefined for values that are not numbers. */
  readonly quantiles: { readonly low: string; readonly median: string; readonly high: string } | undefined;
  /** The drawn values that lie outside of the bounds. */
  readonly leaves: Leaving;
  readonly oddity: Oddity | undefined;
}

/** More values than this are drawn as an outline. */
export const MOST_MASSES = 60;
/** Where it is looked for odd values: as far out as some of a thousand runs are. */
const LOOKED_AT: readonly number[] = [0.001, 0.1, 0.5, 0.9, 0.999];

/** The picture of a parameter. Throws EngineRefused where the engine raises as it draws. */
export function pictureOf(parameter: DrawnParameter): ParameterPicture {
  const { form } = parameter;
  const distributed = distributionOf(parameter);
  const values = LOOKED_AT.map(u => quantile(distributed, u));
  const [, low, median, high] = values;
  const range = rangeOf(parameter);
  const oddity = oddityOf(values);
  const isNumeric = distributed.kind !== 'choices';
  return {
    form,
    shape: form === 'constant' ? { kind: 'constant' } : shapeOf(distributed, range, oddity),
    quantiles:
      isNumeric && low && median && high
        ? { low: shortText(low), median: shortText(median), high: shortText(high) }
        : undefined,
    leaves: oddity ? {} : leavesRange(distributed, range),
    oddity,
  };
}

function oddityOf(values: readonly PyValue[]): Oddity | undefined {
  for (const value of values) {
    if (value.type === 'int' && value.value === OVERFLOWN) return 'overflow';
    if (value.type === 'float' && !Number.isFinite(value.value)) return Number.isNaN(value.value) ? 'nan' : 'infinite';
  }
  return undefined;
}

function shapeOf(distributed: Distributed, range: Range | undefined, oddity: Oddity | undefined): Shape {
  if (distributed.kind !== 'choices' && oddity !== undefined) return { kind: 'none' };
  const isLog = distributed.kind === 'curve' && distributed.curve.isLog;
  const levels = levelsOf(distributed, MOST_MASSES);
  if (levels) {
    const masses = levels.map(({ value, probability }): Mass => {
      const x = distributed.kind === 'choices' ? undefined : numberOf(value);
      const isOutside = x !== undefined && range !== undefined && !range.holds(x);
      return { text: shortText(value), x, probability, isOutside };
    });
    return { kind: 'masses', masses, isLog };
  }
  if (distributed.kind === 'choices') return { kind: 'none' };
  const spread = spreadOf(distributed);
  if (distributed.kind === 'curve') return { kind: 'density', points: outline(distributed.curve), isLog, spread };
  const ends = [distributed.min, distributed.max].map(Number);
  return { kind: 'density', points: ends.map(x => ({ x, y: 1 })), isLog, spread };
}

/** The shares of draws of which a density names the values. */
const SHARES: readonly number[] = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99];

function spreadOf(distributed: Distributed): Spread[] {
  return SHARES.map(share => {
    const value = quantile(distributed, share);
    return { share, text: shortText(value), x: numberOf(value) ?? NaN };
  });
}

function numberOf(value: PyValue): number | undefined {
  return value.type === 'int' || value.type === 'float' ? Number(value.value) : undefined;
}

/** How many places an outline has. */
const PLACES = 80;

/** The density at equal distances of its scale, the highest 1; without the last thousandth of what never ends. */
function outline(curve: Curve): Point[] {
  const end = (atEnd: number, near: number): number => {
    const x = curve.quantile(atEnd);
    return Number.isFinite(x) && (!curve.isLog || x > 0) ? x : curve.quantile(near);
  };
  const [from, to] = [end(0, 0.001), end(1, 0.999)].map(x => (curve.isLog ? Math.log(x) : x));
  if (from === undefined || to === undefined || !(to > from)) return [];
  // At its very ends a density may be infinite, or just outside.
  const inside = (to - from) * 1e-9;
  const points = Array.from({ length: PLACES + 1 }, (_, i) => {
    const place = from + ((to - from) * i) / PLACES;
    const near = Math.min(to - inside, Math.max(from + inside, place));
    const [x, at] = curve.isLog ? [Math.exp(place), Math.exp(near)] : [place, near];
    return { x, y: curve.density(at) * (curve.isLog ? at : 1) };
  });
  const highest = Math.max(...points.slice(1, -1).map(({ y }) => y));
  return points.map(({ x, y }) => ({ x, y: Math.min(1, y / highest) }));
}
