/** How a line is drawn. */
export interface Stroke {
  readonly color: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  /** From 0 to 1. */
  readonly alpha?: number;
}

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross', 'plus'] as const;
export type Shape = (typeof SHAPES)[number];

export interface Lettering {
  readonly color: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
}

/** Draws a picture, on the page or for a file. All in CSS pixels from the upper left corner. */
export interface Pen {
  /** A line through x, y, x, y, …; it breaks at NaN. */
  line(points: ArrayLike<number>, stroke: Stroke): void;
  rect(x: number, y: number, width: number, height: number, fill: Stroke): void;
  frame(x: number, y: number, width: number, height: number, stroke: Stroke): void;
  /** Shapes of one color at x, y, radius, x, y, radius, … */
  marks(places: ArrayLike<number>, shape: Shape, fill: Stroke): void;
  /** Words on a line whose middle is at `y`. */
  text(x: number, y: number, words: string, lettering: Lettering): void;
  /** A picture in device pixels, fitted in. */
  image(picture: HTMLCanvasElement, x: number, y: number, width: number, height: number): void;
  /** How wide words are. */
  widthOf(words: string, bold?: boolean): number;
}

/** The outline of a shape as the commands of SVG and canvas paths. */
export function outlineOf(shape: Shape, x: number, y: number, radius: number): string {
  const [px, py, r] = [round(x), round(y), round(radius)];
  const thin = round(radius / 3);
  switch (shape) {
    case 'circle':
      return `M${px - r} ${py}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 'square':
      return `M${px - r} ${py - r}h${2 * r}v${2 * r}h${-2 * r}Z`;
    case 'triangle':
      return `M${px} ${py - r}L${px + r} ${py + r}H${px - r}Z`;
    case 'diamond':
      return `M${px} ${py - r}L${px + r} ${py}L${px} ${py + r}L${px - r} ${py}Z`;
    case 'plus':
      return (
        `M${px - thin} ${py - r}h${2 * thin}v${2 * r}h${-2 * thin}Z` +
        `M${px - r} ${py - thin}h${2 * r}v${2 * thin}h${-2 * r}Z`
      );
    case 'cross': {
      const [near, far] = [r - thin, 2 * r - thin];
      return (
        `M${px - r} ${py - near}l${thin} ${-thin}l${far} ${far}l${-thin} ${thin}Z` +
        `M${px + r} ${py - near}l${-thin} ${-thin}l${-far} ${far}l${thin} ${thin}Z`
      );
    }
  }
}

/** Shorter by half than all digits, and as good to the eye. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Words cut with an ellipsis so that they fit. */
export function fitted(pen: Pen, words: string, width: number, bold?: boolean): string {
  if (pen.widthOf(words, bold) <= width) return words;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pen.widthOf(`${words.slice(0, middle)}…`, bold) <= width) low = middle;
    else high = middle - 1;
  }
  return `${words.slice(0, low)}…`;
}
