/** Many lines as how often they cover each pixel, and the color of the last one there: drawn without a canvas. */
export class LineRaster {
  /** Column by column, since lines go across: 256 times how many lines, plus the color of the last. */
  readonly cells: Uint32Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.cells = new Uint32Array(width * height);
  }

  /**
   * Adds the lines of rows from one axis to the next: at `x0` and `x1`, whole pixels, from the height of a place on the
   * left to that on the right. Later rows cover earlier ones.
   *
   * @param heights two tables: where each row is on the left and on the right, in pixels from the top
   * @param colors the color of each row, from 0 to 255
   */
  add(
    x0: number,
    x1: number,
    heights: readonly [Float32Array, Float32Array],
    rows: Int32Array,
    colors: Uint8Array,
  ): void {
    const { cells, height } = this;
    const [left, right] = heights;
    const columns = x1 - x0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const color = colors[row] ?? 0;
      let y = left[row] ?? 0;
      const slope = ((right[row] ?? 0) - y) / columns;
      let column = x0 * height;
      for (let x = 0; x < columns; x++, column += height) {
        const next = y + slope;
        let [from, to] = slope < 0 ? [next | 0, y | 0] : [y | 0, next | 0];
        // The pixel where one column ends is that where the next begins: it is drawn once.
        if (slope < 0 ? from < to : to > from) {
          if (slope < 0) from++;
          else to--;
        }
        for (let cell = column + from, last = column + to; cell <= last; cell++)
          cells[cell] = (((cells[cell] ?? 0) | 255) + 1) | color;
        y = next;
      }
    }
  }

  /**
   * The pixels: each color of the table, the more opaque the more lines are there.
   *
   * @param colors red, green and blue of each color
   * @param opacity of one line, from 0 to 1
   */
  pixels(colors: Uint8Array, opacity: number): ImageData {
    const { cells, width, height } = this;
    const image = new ImageData(width, height);
    const { data } = image;
    const alphas = Uint8ClampedArray.from({ length: 256 }, (_, count) => 255 * (1 - (1 - opacity) ** count));
    for (let x = 0; x < width; x++)
      for (let y = 0; y < height; y++) {
        const cell = cells[x * height + y] ?? 0;
        if (cell === 0) continue;
        const color = (cell & 255) * 3;
        const pixel = (y * width + x) * 4;
        data[pixel] = colors[color] ?? 0;
        data[pixel + 1] = colors[color + 1] ?? 0;
        data[pixel + 2] = colors[color + 2] ?? 0;
        data[pixel + 3] = alphas[Math.min(255, cell >>> 8)] ?? 255;
      }
    return image;
  }
}
