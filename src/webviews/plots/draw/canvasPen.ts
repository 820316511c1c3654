import type { Theme } from '../color/theme.ts';
import type { Size } from '../parts/drawing.ts';
import { type Lettering, outlineOf, type Pen, type Shape, type Stroke } from './pen.ts';

/** How wide words are in a lettering: asking takes longer than drawing them. */
export type WordWidths = Map<string, number>;

/** Widths of so many words are kept. */
const MOST_WIDTHS = 2000;

/** A pen on a canvas, which is cleared. `scale`: device pixels for each CSS pixel; `widths`: those known. */
export function canvasPen(
  canvas: HTMLCanvasElement,
  { width, height }: Size,
  scale: number,
  theme: Theme,
  widths: WordWidths = new Map(),
): Pen {
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on.');
  if (canvas.width === across && canvas.height === down) {
    context.resetTransform();
    context.clearRect(0, 0, across, down);
  } else {
    canvas.width = across;
    canvas.height = down;
  }
  context.scale(scale, scale);
  return new CanvasPen(context, theme, widths);
}

class CanvasPen implements Pen {
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly theme: Theme,
    private readonly widths: WordWidths,
  ) {}

  line(points: ArrayLike<number>, { color, width = 1, dash = [], alpha = 1 }: Stroke): void {
    const { context } = this;
    context.globalAlpha = alpha;
    context.strokeStyle = color;
    context.lineWidth = width;
    context.lineJoin = 'round';
    context.setLineDash([...dash]);
    context.beginPath();
    let isDown = false;
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x, y] = [points[i] ?? NaN, points[i + 1] ?? NaN];
      if (Number.isNaN(x) || Number.isNaN(y)) isDown = false;
      else if (isDown) context.lineTo(x, y);
      else {
        context.moveTo(x, y);
        isDown = true;
      }
    }
    context.stroke();
    context.globalAlpha = 1;
  }

  rect(x: number, y: number, width: number, height: number, { color, alpha = 1 }: Stroke): void {
    this.context.globalAlpha = alpha;
    this.context.fillStyle = color;
    this.context.fillRect(x, y, width, height);
    this.context.globalAlpha = 1;
  }

  frame(x: number, y: number, width: number, height: number, { color, width: line = 1, dash = [] }: Stroke): void {
    this.context.strokeStyle = color;
    this.context.lineWidth = line;
    this.context.setLineDash([...dash]);
    this.context.strokeRect(x, y, width, height);
  }

  marks(places: ArrayLike<number>, shape: Shape, { color, alpha = 1 }: Stroke): void {
    const { context } = this;
    context.globalAlpha = alpha;
    context.fillStyle = color;
    if (shape === 'circle') {
      context.beginPath();
      for (let i = 0; i + 2 < places.length; i += 3) {
        const [x, y, radius] = [places[i] ?? 0, places[i + 1] ?? 0, places[i + 2] ?? 0];
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      }
      context.fill();
    } else {
      const paths: string[] = [];
      for (let i = 0; i + 2 < places.length; i += 3)
        paths.push(outlineOf(shape, places[i] ?? 0, places[i + 1] ?? 0, places[i + 2] ?? 0));
      context.fill(new Path2D(paths.join('')));
    }
    context.globalAlpha = 1;
  }

  text(x: number, y: number, words: string, { color, align = 'left', bold }: Lettering): void {
    const { context } = this;
    context.font = this.font(bold);
    context.fillStyle = color;
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.fillText(words, x, y);
  }

  image(picture: HTMLCanvasElement, x: number, y: number, width: number, height: number): void {
    this.context.drawImage(picture, x, y, width, height);
  }

  widthOf(words: string, bold?: boolean): number {
    const { context, widths } = this;
    const font = this.font(bold);
    const key = `${font}\n${words}`;
    let width = widths.get(key);
    if (width !== undefined) return width;
    context.font = font;
    width = context.measureText(words).width;
    if (widths.size >= MOST_WIDTHS) widths.clear();
    widths.set(key, width);
    return width;
  }

  private font(bold = false): string {
    return `${bold ? '600 ' : ''}${this.theme.size}px ${this.theme.family}`;
  }
}
