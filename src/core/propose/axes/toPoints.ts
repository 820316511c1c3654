import type { Random } from '../../random.ts';
import type { Points } from '../model/points.ts';
import type { Axis } from './axis.ts';
import type { Kept } from './kept.ts';

/** Places on some axes, one a point and axis; NaN where a point has none. */
export type Places = readonly Float64Array[];

/** Two different names are as far apart as the two ends of a range. */
const APART = Math.SQRT1_2;

/** The points that a model sees: a number has one coordinate, a name one for each. What is missing is in the middle. */
export function toPoints(axes: readonly Axis[], places: Places): Points {
  const widths = axes.map(axis => (axis.kind === 'names' ? axis.values.length : 1));
  const parameterOf = Int32Array.from(widths.flatMap((width, i) => Array.from({ length: width }, () => i)));
  const width = parameterOf.length;
  const at = new Float64Array(places.length * width);
  for (const [point, own] of places.entries()) {
    let c = point * width;
    for (const [i, axis] of axes.entries()) {
      const place = own[i] ?? NaN;
      if (axis.kind === 'names') {
        if (!Number.isNaN(place)) at[c + place] = APART;
      } else at[c] = Number.isNaN(place) ? 0.5 : place;
      c += widths[i] ?? 1;
    }
  }
  return { count: places.length, width, at, parameterOf };
}

/** Settings drawn at random: every other one from what is kept, where that is known. */
export function drawPlaces(axes: readonly Axis[], count: number, random: Random, kept?: readonly Kept[]): Places {
  return Array.from({ length: count }, (_, point) =>
    Float64Array.from(axes, (axis, i) => {
      const within = point % 2 === 0 ? kept?.[i] : undefined;
      const u = random();
      switch (axis.kind) {
        case 'numbers':
          return within?.kind === 'range' ? within.low + u * (within.high - within.low) : u;
        case 'steps':
          return pick(axis.values, within, u) / (axis.values.length - 1);
        case 'names':
          return pick(axis.values, within, u);
      }
    }),
  );
}

/** The place of one of the values, or of one of those that are kept. */
function pick(values: readonly unknown[], within: Kept | undefined, u: number): number {
  if (within?.kind === 'values') return within.places[Math.floor(u * within.places.length)] ?? 0;
  return Math.floor(u * values.length);
}
