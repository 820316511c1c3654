import type { Coloring } from '../color/coloring.ts';
import type { Pen, Shape } from '../draw/pen.ts';
import { SHAPES } from '../draw/pen.ts';
import { MISSING } from '../scale/axis.ts';
import { type Layout, spotOf } from './layout.ts';

/** Marks of runs at their places. */
export interface Marks {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** From back to front. */
  readonly rows: Int32Array;
  readonly coloring: Coloring;
  readonly colors: readonly string[];
  readonly alpha: number;
}

/** The least and the largest radius: what stands out by its color is larger, too. */
const SMALL = 2.5;
const LARGE = 4.5;

/** Draws the marks, those of one color at once. Categories have shapes of their own. */
export function paintMarks(pen: Pen, { xs, ys, rows, coloring, colors, alpha }: Marks, layout: Layout): void {
  const { codes, axis } = coloring;
  let places: number[] = [];
  let code = -1;
  const flush = (): void => {
    if (places.length > 0) pen.marks(places, shapeOf(axis?.kind, code), { color: colors[code] ?? '', alpha });
    places = [];
  };
  for (const row of rows) {
    const own = codes[row] ?? 0;
    if (own !== code) flush();
    code = own;
    const { x, y } = spotOf(layout, xs[row] ?? MISSING, ys[row] ?? MISSING);
    places.push(x, y, radiusOf(axis?.kind, own, colors.length));
  }
  flush();
}

/** The shape of a color's marks. */
export function shapeOf(kind: string | undefined, code: number): Shape {
  return kind === 'category' && code > 0 ? (SHAPES[(code - 1) % SHAPES.length] ?? 'circle') : 'circle';
}

/** The size of a color's marks. */
export function radiusOf(kind: string | undefined, code: number, colors: number): number {
  if (kind === undefined || kind === 'category') return 3.5;
  return SMALL + (LARGE - SMALL) * (code / Math.max(1, colors - 1));
}
