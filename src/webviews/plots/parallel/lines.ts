import { parseColor } from '../color/rgb.ts';
import { LineRaster } from '../draw/lineRaster.ts';
import type { Pen } from '../draw/pen.ts';
import type { Size } from '../parts/drawing.ts';
import { type Axis, MISSING } from '../scale/axis.ts';
import { heightOf, type Layout } from './layout.ts';

/** Lines of runs, and how they are drawn. */
export interface Lines {
  readonly rows: Int32Array;
  /** The color of each run, as a number of `colors`. */
  readonly codes: Uint8Array;
  readonly colors: readonly string[];
  readonly width: number;
}

/** More lines than this are counted by pixel: strokes would take seconds for thousands. */
const MOST_STROKES = 300;

/** A picture of many lines and what it was made of. */
interface Counted {
  readonly of: readonly unknown[];
  readonly picture: HTMLCanvasElement;
}

/** Lines of runs through axes. Many of them are drawn once, until something about them changes. */
export class LineLayer {
  private counted: Counted | undefined;

  /** Draws the lines through all axes. `scale`: device pixels of a picture of many lines for each CSS pixel. */
  paint(pen: Pen, lines: Lines, axes: readonly Axis[], layout: Layout, size: Size, scale: number): void {
    if (lines.rows.length <= MOST_STROKES) {
      paintStrokes(pen, lines, axes, layout);
      return;
    }
    const { rows, codes, colors } = lines;
    const of = [rows, codes, colors.join(' '), size.width, size.height, scale, ...axes];
    if (this.counted?.of.length !== of.length || this.counted.of.some((part, i) => part !== of[i]))
      this.counted = { of, picture: rasterOf(lines, axes, layout, size, scale) };
    pen.image(this.counted.picture, 0, 0, size.width, size.height);
  }
}

function paintStrokes(pen: Pen, lines: Lines, axes: readonly Axis[], layout: Layout): void {
  const points = new Float32Array(2 * axes.length);
  // Fewer lines can be more opaque.
  const alpha = Math.min(1, 0.35 + 20 / Math.max(1, lines.rows.length));
  for (const row of lines.rows) {
    for (const [i, { places }] of axes.entries()) {
      points[2 * i] = layout.xs[i] ?? 0;
      points[2 * i + 1] = heightOf(layout, places[row] ?? MISSING);
    }
    pen.line(points, { color: lines.colors[lines.codes[row] ?? 0] ?? '', width: lines.width, alpha });
  }
}

/** The opacity of one line among some, so that most of them together are not all of one color. */
function opacityOf(lines: number): number {
  return Math.max(0.08, Math.min(0.6, 120 / lines));
}

function rasterOf(
  { rows, codes, colors }: Lines,
  axes: readonly Axis[],
  layout: Layout,
  size: Size,
  scale: number,
): HTMLCanvasElement {
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  const raster = new LineRaster(width, height);
  const heights = axes.map(({ places }) => places.map(place => Math.min(height - 1, heightOf(layout, place) * scale)));
  for (let i = 0; i + 1 < axes.length; i++) {
    const [left, right] = [heights[i], heights[i + 1]];
    const [x0, x1] = [layout.xs[i] ?? 0, layout.xs[i + 1] ?? 0].map(x => Math.round(x * scale));
    if (left && right && x0 !== undefined && x1 !== undefined) raster.add(x0, x1, [left, right], rows, codes);
  }
  const table = Uint8Array.from(colors.flatMap(color => parseColor(color) ?? [128, 128, 128]));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(raster.pixels(table, opacityOf(rows.length)), 0, 0);
  return canvas;
}
