import type { Point, Mass } from './picture.ts';
import { numberText } from './shortText.ts';

/** A place on an axis, from 0 to 1, with its label. */
export interface AxisTick {
  readonly at: number;
  readonly text: string;
}

/** The scale of a drawing. */
export interface Axis {
  /** Where a number is on it, from 0 to 1. */
  readonly place: (x: number) => number;
  readonly ticks: readonly AxisTick[];
}

/** The scale from one number to another, which is greater; logarithmic only where both are above 0. */
export function axisBetween(low: number, high: number, isLog: boolean): Axis {
  const asLog = isLog && low > 0;
  const scaled = (x: number): number => (asLog ? Math.log(x) : x);
  const [from, to] = [scaled(low), scaled(high)];
  const place = (x: number): number => (to > from ? (scaled(x) - from) / (to - from) : 0.5);
  const round = asLog ? powersBetween(low, high) : stepsBetween(low, high);
  return { place, ticks: round.map(x => ({ at: place(x), text: numberText(x) })) };
}

/** The axis of values that are numbers in order: each has a place, the first and the last half a step from the ends. */
export function axisOfMasses(masses: readonly Mass[], isLog: boolean): Axis {
  const numbers = masses.flatMap(({ x }) => (x === undefined ? [] : [x]));
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const inner = axisBetween(first, last, isLog);
  const margin = 0.5 / Math.max(1, numbers.length);
  const place = (x: number): number => margin + inner.place(x) * (1 - 2 * margin);
  const few = numbers.length <= MOST_TICKS ? numbers.map(x => ({ at: place(x), text: numberText(x) })) : undefined;
  return { place, ticks: few ?? inner.ticks.map(({ at, text }) => ({ at: margin + at * (1 - 2 * margin), text })) };
}

/** The axis of an outline. */
export function axisOfPoints(points: readonly Point[], isLog: boolean): Axis {
  return axisBetween(points[0]?.x ?? 0, points.at(-1)?.x ?? 1, isLog);
}

/** More labels than this do not fit beside each other in a narrow panel. */
const MOST_TICKS = 6;

/** Round numbers: 1, 2 or 5 times a power of ten apart. */
function stepsBetween(low: number, high: number): number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const power = 10 ** Math.floor(Math.log10(span / (MOST_TICKS - 1)));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(size => span / size <= MOST_TICKS - 1) ?? span;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Powers of ten, some left out where they are many; the two ends where there are fewer than two powers. */
function powersBetween(low: number, high: number): number[] {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  if (last - first < 1) return high > low ? [low, high] : [low];
  const stride = Math.ceil((last - first + 1) / MOST_TICKS);
  return Array.from({ length: Math.floor((last - first) / stride) + 1 }, (_, i) => Number(`1e${first + i * stride}`));
}
