import type { Axis } from './axes/axis.ts';
import type { Kept } from './axes/kept.ts';
import type { Places } from './axes/toPoints.ts';

/** The share of the best settings in the range that is kept, before its margins. */
const COVER = 0.87;
/** What is added to a range on each side, as a share of the whole. */
const MARGIN = 0.05;
/** A value that holds a smaller share of the best settings is dropped. */
const LEAST_SHARE = 0.06;

/** What to keep of each axis so that most of the best settings stay. */
export function keepBest(axes: readonly Axis[], best: Places): readonly Kept[] {
  return axes.map((axis, i) => {
    const places = best.map(place => place[i] ?? 0.5).toSorted((a, b) => a - b);
    return axis.kind === 'numbers' ? keepRange(places) : keepValues(axis, places);
  });
}

function keepRange(sorted: readonly number[]): Kept {
  const tail = (1 - COVER) / 2;
  const low = sorted[Math.floor(tail * (sorted.length - 1))] ?? 0;
  const high = sorted[Math.ceil((1 - tail) * (sorted.length - 1))] ?? 1;
  return { kind: 'range', low: Math.max(low - MARGIN, 0), high: Math.min(high + MARGIN, 1) };
}

/** Of numbers in order, those between the first and the last one that hold enough. */
function keepValues(axis: Exclude<Axis, { kind: 'numbers' }>, places: readonly number[]): Kept {
  const scale = axis.kind === 'steps' ? axis.values.length - 1 : 1;
  const shares = axis.values.map((_, i) => places.filter(p => Math.round(p * scale) === i).length / places.length);
  const held = [...shares.keys()].filter(i => (shares[i] ?? 0) >= LEAST_SHARE);
  const [first, last] = [held[0] ?? 0, held.at(-1) ?? axis.values.length - 1];
  if (axis.kind === 'names' && held.length > 0) return { kind: 'values', places: held };
  return { kind: 'values', places: Array.from({ length: last - first + 1 }, (_, i) => first + i) };
}
