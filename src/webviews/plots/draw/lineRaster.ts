/** One more line in a cell, above the sum of the colors of all its lines: both are exact in a double. */
const LINE = 2 ** 26;

/** So many lines hide the page; more are drawn as these. */
const OPAQUE = 1024;

/** Many lines as how often they cover each pixel, and their mean color there: drawn without a canvas. */
export class LineRaster {
  /** Column by column, since lines go across: `LINE` times how many lines, plus the sum of their colors. */
  private readonly cells: Float64Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.cells = new Float64Array(width * height);
  }

  /**
   * Adds the lines of rows from one axis to the next, at `x0` and `x1`, whole pixels.
   *
   * @param places where each row is on the left and on the right axis
   * @param heightOf the height of a place in pixels from the top: a straight function
   * @param colors the color of each row, from 0 to 255
   * @param times -1 = takes lines away that were added
   */
  add(
    [x0, x1]: readonly [number, number],
    [left, right]: readonly [Float32Array, Float32Array],
    heightOf: (place: number) => number,
    rows: Int32Array,
    colors: Uint8Array,
    times: 1 | -1 = 1,
  ): void {
    const { cells, height } = this;
    const columns = x1 - x0;
    const zero = heightOf(0);
    const unit = heightOf(1) - zero;
    const last = height - 1;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const line = times * (LINE + (colors[row] ?? 0));
      let y = Math.min(last, zero + unit * (left[row] ?? 0));
      const slope = (Math.min(last, zero + unit * (right[row] ?? 0)) - y) / columns;
      for (let column = x0 * height, end = x1 * height; column < end; column += height) {
        const next = y + slope;
        const [a, b] = [y | 0, next | 0];
        // The pixel where one column ends is that where the next begins: it is drawn once.
        if (a === b) cells[column + a] = (cells[column + a] ?? 0) + line;
        else if (a < b) for (let cell = column + a; cell < column + b; cell++) cells[cell] = (cells[cell] ?? 0) + line;
        else for (let cell = column + a; cell > column + b; cell--) cells[cell] = (cells[cell] ?? 0) + line;
        y = next;
      }
    }
  }

  /** How many lines cover a pixel. */
  countAt(x: number, y: number): number {
    return Math.floor((this.cells[x * this.height + y] ?? 0) / LINE);
  }

  /** The mean color of the lines at a pixel that has some. */
  colorAt(x: number, y: number): number {
    const cell = this.cells[x * this.height + y] ?? 0;
    const count = Math.floor(cell / LINE);
    return Math.round((cell - count * LINE) / count);
  }

  /**
   * Fills a picture of this size, the more opaque the more lines are there.
   *
   * @param colors red, green and blue of each color
   * @param opacity of one line, from 0 to 1
   */
  fill({ data }: ImageData, colors: Uint8Array, opacity: number): void {
    const { width, height, cells } = this;
    // A pixel at once: from the lowest byte on red, green, blue and how opaque it is.
    const pixels = new Uint32Array(data.buffer);
    const alphas = Uint32Array.from({ length: OPAQUE + 1 }, (_, count) => opaque(1 - (1 - opacity) ** count));
    const shades = Uint32Array.from(
      { length: colors.length / 3 },
      (_, i) => ((colors[3 * i] ?? 0) | ((colors[3 * i + 1] ?? 0) << 8) | ((colors[3 * i + 2] ?? 0) << 16)) >>> 0,
    );
    for (let x = 0, at = 0; x < width; x++)
      for (let y = 0, pixel = x; y < height; y++, at++, pixel += width) {
        const cell = cells[at] ?? 0;
        if (cell === 0) {
          pixels[pixel] = 0;
          continue;
        }
        const count = (cell / LINE) | 0;
        const color = ((cell - count * LINE) / count + 0.5) | 0;
        pixels[pixel] = (shades[color] ?? 0) | (alphas[count < OPAQUE ? count : OPAQUE] ?? 0);
      }
  }
}

/** How opaque a pixel is, in its highest byte. */
function opaque(part: number): number {
  return (Math.round(255 * part) << 24) >>> 0;
}
