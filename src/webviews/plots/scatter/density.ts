import { MISSING } from '../scale/axis.ts';
import { type Layout, spotOf } from './layout.ts';

/** How many marks are in each of equal cells of a box, row by row from the upper left. */
export interface Density {
  readonly columns: number;
  readonly cell: number;
  readonly counts: Uint32Array;
  readonly most: number;
}

/** The density of many marks. `cell`: the side of a cell in CSS pixels. */
export function densityOf(layout: Layout, xs: Float32Array, ys: Float32Array, rows: Int32Array, cell: number): Density {
  const columns = Math.ceil((layout.right - layout.left) / cell);
  const lines = Math.ceil((layout.bottom - layout.top) / cell);
  const counts = new Uint32Array(columns * lines);
  let most = 0;
  for (const row of rows) {
    const { x, y } = spotOf(layout, xs[row] ?? MISSING, ys[row] ?? MISSING);
    const column = Math.min(columns - 1, Math.max(0, Math.floor((x - layout.left) / cell)));
    const line = Math.min(lines - 1, Math.max(0, Math.floor((y - layout.top) / cell)));
    const count = (counts[line * columns + column] ?? 0) + 1;
    counts[line * columns + column] = count;
    most = Math.max(most, count);
  }
  return { columns, cell, counts, most };
}
