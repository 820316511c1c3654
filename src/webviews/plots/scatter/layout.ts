import { MISSING } from '../scale/axis.ts';
import type { Axis } from '../scale/axis.ts';
import type { Size, Spot } from '../parts/drawing.ts';

/** Space for labels, in CSS pixels. */
const LEFT = 76;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 46;
const TALLEST = 480;
const LOWEST = 180;
/** Marks at the ends are not cut off. */
const EDGE = 0.03;

/** Where a plot of two axes is. */
export interface Layout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The places at the left and the lower end: below 0 where runs have no value. */
  readonly fromX: number;
  readonly fromY: number;
}

/** The size of the picture on a page of some width, with some height left for it. */
export function sizeFor(width: number, left: number): Size {
  return { width, height: Math.max(LOWEST, Math.min(TALLEST, Math.round(width * 0.6), left)) };
}

/** Places the two axes. */
export function layOut({ width, height }: Size, x: Axis, y: Axis): Layout {
  const from = ({ hasMissing }: Axis): number => (hasMissing ? MISSING : 0) - EDGE;
  return {
    left: LEFT,
    right: width - RIGHT,
    top: TOP,
    bottom: height - BOTTOM,
    fromX: from(x),
    fromY: from(y),
  };
}

/** The spot of two places. */
export function spotOf({ left, right, top, bottom, fromX, fromY }: Layout, x: number, y: number): Spot {
  return {
    x: left + ((x - fromX) / (1 + EDGE - fromX)) * (right - left),
    y: bottom - ((y - fromY) / (1 + EDGE - fromY)) * (bottom - top),
  };
}

/** The two places of a spot. */
export function placesOf({ left, right, top, bottom, fromX, fromY }: Layout, { x, y }: Spot): Spot {
  return {
    x: fromX + ((x - left) / (right - left)) * (1 + EDGE - fromX),
    y: fromY + ((bottom - y) / (bottom - top)) * (1 + EDGE - fromY),
  };
}

/**
 * Runs of one category lie on one line: they are moved apart along it, each always by the same amount, at most to a
 * third of the way to the next category.
 */
export function scattered({ kind, places, ticks }: Axis): Float32Array {
  if (kind !== 'category') return places;
  const room = 0.33 / ticks.length;
  return places.map((place, row) => (place < 0 ? place : place + (fraction(row) - 0.5) * 2 * room));
}

/** A number from 0 to 1 that looks like chance, always the same for a row. */
function fraction(row: number): number {
  return (row * 0.618033988749895) % 1;
}

/** How far from a mark it is still meant. */
const NEAR = 10;

/** The row whose mark is closest to a spot; undefined if none is near. Later rows win, as they are on top. */
export function rowNear(
  layout: Layout,
  xs: Float32Array,
  ys: Float32Array,
  rows: Int32Array,
  spot: Spot,
): number | undefined {
  let best: number | undefined;
  let least = NEAR * NEAR;
  for (const row of rows) {
    const { x, y } = spotOf(layout, xs[row] ?? MISSING, ys[row] ?? MISSING);
    const distance = (x - spot.x) ** 2 + (y - spot.y) ** 2;
    if (distance > least) continue;
    least = distance;
    best = row;
  }
  return best;
}
