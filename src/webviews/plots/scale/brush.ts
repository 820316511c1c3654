import type { Brush as BrushedValues } from '../../../contract/results.ts';
import { type Axis, MISSING } from './axis.ts';

/** A stretch of an axis, in places; one that begins below 0 includes the runs without a value. */
export interface Brush {
  readonly from: number;
  readonly to: number;
}

/** The brush of each column that has one. */
export type Brushes = ReadonlyMap<string, Brush>;

/** The lowest place of a brush: that of runs without a value, and a little more. */
export const LOWEST = MISSING - 0.03;

/** The brush between two places, in any order, cut to the axis. */
export function brushBetween(a: number, b: number): Brush {
  const cut = (place: number): number => Math.min(1, Math.max(LOWEST, place));
  return { from: cut(Math.min(a, b)), to: cut(Math.max(a, b)) };
}

/** A brush over the same values on an axis that has grown; undefined where other categories have come. */
export function replaced(brush: Brush, before: Axis, { placeOf, ticks }: Axis): Brush | undefined {
  const { valueAt } = before;
  if (!valueAt || !placeOf) return ticks.length === before.ticks.length ? brush : undefined;
  const place = (at: number): number => (at < 0 ? at : placeOf(valueAt(at)));
  return brushBetween(place(brush.from), place(brush.to));
}

/** The rows that are inside all brushes, in their order. Brushes of columns without an axis are left out. */
export function rowsInside(axes: readonly Axis[], brushes: Brushes, rows: Int32Array): Int32Array {
  const tests = axes.flatMap(({ name, places }) => {
    const brush = brushes.get(name);
    return brush ? [{ places, ...brush }] : [];
  });
  const inside = new Int32Array(rows.length);
  let count = 0;
  for (const row of rows) {
    if (!tests.every(({ places, from, to }) => isBetween(places[row] ?? MISSING, from, to))) continue;
    inside[count++] = row;
  }
  return inside.subarray(0, count);
}

/** Places are kept as floats of 32 bits, so that a bound may lie a last digit beside its value. */
function isBetween(place: number, from: number, to: number): boolean {
  return place >= from - ROUNDING && place <= to + ROUNDING;
}

const ROUNDING = 1e-6;

/** The values that a brush holds; numbers have three digits. Never wider than the axis. */
export function valuesOf({ name, valueAt, ticks }: Axis, { from, to }: Brush): BrushedValues {
  if (!valueAt)
    return {
      column: name,
      values: ticks.filter(({ at }) => isBetween(at, from, to)).map(tick => tick.json ?? tick.text),
    };
  return { column: name, range: [short(valueAt(Math.max(0, from))), short(valueAt(Math.max(0, to)))] };
}

function short(value: number): number {
  return Number(value.toPrecision(3));
}
