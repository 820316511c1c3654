import type { Goal } from '../../../core/wandb/goals.ts';
import type { Axis } from '../scale/axis.ts';
import { hexOf } from './rgb.ts';
import type { Theme } from './theme.ts';

/** Colors by a column: a number a run, 0 for those without one. */
export interface Coloring {
  readonly axis: Axis | undefined;
  readonly codes: Uint8Array;
  /** The code of a place of the axis. */
  readonly codeAt: (place: number) => number;
  /** The rows so that those come last, and on top, that stand out most. */
  readonly order: Int32Array;
  /** The notation of each code's color. */
  readonly colors: (theme: Theme) => readonly string[];
}

/** As many steps of a scale as can be told apart, and one for no value. */
const STEPS = 64;
/** Further categories share one color: more cannot be told apart, and their shapes and words say which they are. */
export const MOST_CATEGORIES = 6;

/** The colors of some rows by an axis; without one all have the first. `goal`: what is good, if it is a metric. */
export function coloringBy(axis: Axis | undefined, rows: Int32Array, goal: Goal | undefined, runs: number): Coloring {
  if (!axis) {
    const codes = new Uint8Array(runs).fill(1);
    return { axis, codes, codeAt: () => 1, order: rows, colors: ({ muted, marks }) => [muted, marks[0] ?? muted] };
  }
  const isCategory = axis.kind === 'category';
  const codeAt = isCategory ? categoryCode(axis.ticks.length) : scaleCode(goal === 'minimize');
  const codes = Uint8Array.from(axis.places, place => (place < 0 ? 0 : codeAt(place)));
  const colors = isCategory ? categoryColors : scaleColors;
  return { axis, codes, codeAt, order: byCode(rows, codes), colors };
}

function categoryCode(count: number): Coloring['codeAt'] {
  return place => {
    const category = Math.floor(place * count);
    return category < MOST_CATEGORIES ? category + 1 : 0;
  };
}

function scaleCode(isLowGood: boolean): Coloring['codeAt'] {
  return place => 1 + Math.round((isLowGood ? 1 - place : place) * (STEPS - 2));
}

function categoryColors({ muted, marks }: Theme): string[] {
  return [muted, ...Array.from({ length: MOST_CATEGORIES }, (_, i) => marks[i % marks.length] ?? muted)];
}

function scaleColors({ muted, ramp }: Theme): string[] {
  return [muted, ...Array.from({ length: STEPS - 1 }, (_, i) => hexOf(ramp(i / (STEPS - 2))))];
}

/** The rows by ascending code, equal ones as they were. */
function byCode(rows: Int32Array, codes: Uint8Array): Int32Array {
  const starts = new Int32Array(STEPS + 1);
  for (const row of rows) starts[(codes[row] ?? 0) + 1] = (starts[(codes[row] ?? 0) + 1] ?? 0) + 1;
  for (let code = 1; code <= STEPS; code++) starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
  const order = new Int32Array(rows.length);
  for (const row of rows) {
    const code = codes[row] ?? 0;
    const place = starts[code] ?? 0;
    order[place] = row;
    starts[code] = place + 1;
  }
  return order;
}
