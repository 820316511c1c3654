import { MISSING } from '../scale/axis.ts';
import { LOWEST } from '../scale/brush.ts';
import type { Size } from '../parts/drawing.ts';

/** Space around the axes, in CSS pixels. */
const LEFT = 44;
const RIGHT = 72;
const TOP = 50;
const BOTTOM = 8;
/** Closer axes cannot be read: a wider picture scrolls. */
const CLOSEST = 66;
const TALLEST = 420;
const LEAST = 180;

/** Where the axes of parallel coordinates are. */
export interface Layout {
  readonly xs: readonly number[];
  /** How far apart neighbors are. */
  readonly gap: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** The size of a picture of so many axes on a page of some width. */
export function sizeFor(axes: number, width: number, left: number): Size {
  return {
    width: Math.max(width, LEFT + RIGHT + (axes - 1) * CLOSEST),
    height: Math.max(LEAST, Math.min(TALLEST, left)),
  };
}

/** Places the axes from the left to the right on whole pixels. */
export function layOut(axes: number, { width, height }: Size): Layout {
  const gap = axes < 2 ? 0 : (width - LEFT - RIGHT) / (axes - 1);
  const xs = Array.from({ length: axes }, (_, i) => Math.round(axes < 2 ? width / 2 : LEFT + i * gap));
  return { xs, gap, width, top: TOP, bottom: height - BOTTOM };
}

/** The height of a place on every axis, from the top. */
export function heightOf({ top, bottom }: Layout, place: number): number {
  return top + ((1 - place) / (1 - LOWEST)) * (bottom - top);
}

/** The place on an axis at a height. */
export function placeAt({ top, bottom }: Layout, y: number): number {
  return 1 - ((y - top) / (bottom - top)) * (1 - LOWEST);
}

/** The axis at a place of the picture, if one is close. */
export function axisAt({ xs }: Layout, x: number): number | undefined {
  const found = xs.findIndex(axis => Math.abs(axis - x) <= REACH);
  return found < 0 ? undefined : found;
}

/** How far beside an axis it can be taken hold of. */
const REACH = 14;
/** How far from a line it is still meant. */
const NEAR = 6;

/**
 * The row whose line is closest to a spot between two axes; undefined if none is near. Later rows win, as they are on
 * top. `places`: those of the axes, from the left.
 */
export function rowNear(
  layout: Layout,
  places: readonly Float32Array[],
  rows: Int32Array,
  { x, y }: { readonly x: number; readonly y: number },
): number | undefined {
  const right = layout.xs.findIndex(axis => axis >= x);
  const [from, to] = [layout.xs[right - 1], layout.xs[right]];
  const [a, b] = [places[right - 1], places[right]];
  if (from === undefined || to === undefined || !a || !b) return undefined;
  const part = (x - from) / (to - from);
  const place = placeAt(layout, y);
  let best: number | undefined;
  let least = place - placeAt(layout, y + NEAR);
  for (const row of rows) {
    const left = a[row] ?? MISSING;
    const distance = Math.abs(left + ((b[row] ?? MISSING) - left) * part - place);
    if (distance > least) continue;
    least = distance;
    best = row;
  }
  return best;
}
