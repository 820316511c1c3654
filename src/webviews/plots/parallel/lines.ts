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

/** Where lines are drawn. `scale`: device pixels of a picture of many lines for each CSS pixel. */
export interface LinesPlace {
  readonly axes: readonly Axis[];
  readonly layout: Layout;
  readonly size: Size;
  readonly scale: number;
}

/** More lines than this are counted by pixel: strokes would take seconds for thousands. */
const MOST_STROKES = 300;

/** Lines of runs through axes. Many of them are counted by pixel; then only lines that come or go are counted. */
export class LineLayer {
  private counted: { readonly of: readonly unknown[]; readonly lines: CountedLines } | undefined;

  /**
   * Draws the lines through all axes.
   *
   * @param most as many lines may come or go: false = others are left for the next time
   * @param strokes as many lines are drawn one by one, which looks better and takes longer
   */
  paint(pen: Pen, lines: Lines, place: LinesPlace, most = Infinity, strokes = MOST_STROKES): boolean {
    const { rows, codes, colors } = lines;
    if (rows.length <= strokes) {
      paintStrokes(pen, lines, place);
      return true;
    }
    const { axes, layout, size, scale } = place;
    const of = [codes, size.width, size.height, scale, ...axes];
    if (!this.counted || !isSame(this.counted.of, of)) this.counted = { of, lines: new CountedLines(place, codes) };
    const { lines: counted } = this.counted;
    const isDone = counted.become(rows, most);
    pen.image(counted.picture(colors, opacityOf(rows.length, layout)), 0, 0, size.width, size.height);
    return isDone;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

/** Lines that are counted by pixel, and their picture. */
class CountedLines {
  private readonly raster: LineRaster;
  private readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D | null;
  private readonly image: ImageData;
  private rows: Int32Array = new Int32Array();
  private drawn = '';

  constructor(
    private readonly place: LinesPlace,
    private readonly codes: Uint8Array,
  ) {
    const { size, scale } = place;
    const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
    this.raster = new LineRaster(width, height);
    this.canvas.width = width;
    this.canvas.height = height;
    this.context = this.canvas.getContext('2d');
    this.image = new ImageData(width, height);
  }

  /** Counts the lines that have come, and takes away those that have gone; false = more than `most` have. */
  become(wanted: Int32Array, most: number): boolean {
    const { rows, codes } = this;
    const isWanted = maskOf(wanted, codes.length);
    const isCounted = maskOf(rows, codes.length);
    const gone = rows.filter(row => isWanted[row] === 0);
    const come = wanted.filter(row => isCounted[row] === 0);
    if (gone.length + come.length === 0) return true;
    this.drawn = '';
    const part = Math.min(1, most / (gone.length + come.length));
    const [leaving, coming] = [spread(gone, part), spread(come, part)];
    this.count(leaving, -1);
    this.count(coming, 1);
    const isLeaving = maskOf(leaving, codes.length);
    this.rows = Int32Array.from([...rows.filter(row => isLeaving[row] === 0), ...coming]);
    return part === 1;
  }

  private count(rows: Int32Array, times: 1 | -1): void {
    const { raster, codes, place } = this;
    const { axes, layout, scale } = place;
    const across = (i: number): number => Math.round((layout.xs[i] ?? 0) * scale);
    for (const [i, left] of axes.entries()) {
      const right = axes[i + 1];
      if (!right) break;
      const places = [left.places, right.places] as const;
      raster.add([across(i), across(i + 1)], places, at => heightOf(layout, at) * scale, rows, codes, times);
    }
  }

  /** `opacity`: that of one line. */
  picture(colors: readonly string[], opacity: number): HTMLCanvasElement {
    const of = [opacity, ...colors].join(' ');
    if (of === this.drawn) return this.canvas;
    this.drawn = of;
    const table = Uint8Array.from(colors.flatMap(color => parseColor(color) ?? [128, 128, 128]));
    this.raster.fill(this.image, table, opacity);
    this.context?.putImageData(this.image, 0, 0);
    return this.canvas;
  }
}

function maskOf(rows: Int32Array, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (const row of rows) mask[row] = 1;
  return mask;
}

/** A part of some rows, from everywhere among them. */
function spread(rows: Int32Array, part: number): Int32Array {
  if (part === 1) return rows;
  const count = Math.ceil(rows.length * part);
  return Int32Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)] ?? 0);
}

function paintStrokes(pen: Pen, lines: Lines, { axes, layout }: LinesPlace): void {
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
