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

/** Something that was made, and of what. */
interface Made<T> {
  readonly of: readonly unknown[];
  readonly made: T;
}

/** Lines of runs through axes. Many of them are counted once, and drawn once, until something about them changes. */
export class LineLayer {
  private counted: Made<LineRaster> | undefined;
  private drawn: Made<HTMLCanvasElement> | undefined;

  /** Draws the lines through all axes. `scale`: device pixels of a picture of many lines for each CSS pixel. */
  paint(pen: Pen, lines: Lines, axes: readonly Axis[], layout: Layout, size: Size, scale: number): void {
    const { rows, codes, colors } = lines;
    if (rows.length <= MOST_STROKES) {
      paintStrokes(pen, lines, axes, layout);
      return;
    }
    const of = [rows, codes, size.width, size.height, scale, ...axes];
    this.counted = kept(this.counted, of, () => count(lines, axes, layout, size, scale));
    const raster = this.counted.made;
    const opacity = opacityOf(rows.length, layout);
    this.drawn = kept(this.drawn, [raster, ...colors], () => pictureOf(raster, colors, opacity));
    pen.image(this.drawn.made, 0, 0, size.width, size.height);
  }
}

/** What was made, if it was made of the same; else it is made anew. */
function kept<T>(before: Made<T> | undefined, of: readonly unknown[], make: () => T): Made<T> {
  const isSame = before?.of.length === of.length && before.of.every((part, i) => part === of[i]);
  return before && isSame ? before : { of, made: make() };
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

/** The opacity of one line among some, so that where most of them cross there is still more to see. */
function opacityOf(lines: number, { top, bottom }: Layout): number {
  return Math.min(0.6, (0.6 * (bottom - top)) / lines);
}

function count({ rows, codes }: Lines, axes: readonly Axis[], layout: Layout, size: Size, scale: number): LineRaster {
  const raster = new LineRaster(Math.round(size.width * scale), Math.round(size.height * scale));
  const across = (i: number): number => Math.round((layout.xs[i] ?? 0) * scale);
  for (const [i, left] of axes.entries()) {
    const right = axes[i + 1];
    if (!right) break;
    const places = [left.places, right.places] as const;
    raster.add([across(i), across(i + 1)], places, place => heightOf(layout, place) * scale, rows, codes);
  }
  return raster;
}

function pictureOf(raster: LineRaster, colors: readonly string[], opacity: number): HTMLCanvasElement {
  const table = Uint8Array.from(colors.flatMap(color => parseColor(color) ?? [128, 128, 128]));
  const canvas = document.createElement('canvas');
  canvas.width = raster.width;
  canvas.height = raster.height;
  canvas.getContext('2d')?.putImageData(raster.pixels(table, opacity), 0, 0);
  return canvas;
}
