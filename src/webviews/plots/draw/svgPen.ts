import type { Theme } from '../color/theme.ts';
import { type Lettering, outlineOf, type Pen, round, type Shape, type Stroke } from './pen.ts';

/** A pen that writes an SVG file, with the theme's background. */
export class SvgPen implements Pen {
  private readonly parts: string[] = [];

  /** `widthOf`: how wide words are, which only a page can tell. */
  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly theme: Theme,
    readonly widthOf: Pen['widthOf'],
  ) {}

  /** The file. `title`: what the picture shows. */
  file(title: string): string {
    const { width, height, theme, parts } = this;
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${escaped(theme.family)}" ` +
      `font-size="${theme.size}"><title>${escaped(title)}</title>` +
      `<rect width="100%" height="100%" fill="${theme.background}"/>${parts.join('')}</svg>\n`
    );
  }

  line(points: ArrayLike<number>, stroke: Stroke): void {
    const path: string[] = [];
    let isDown = false;
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x, y] = [round(points[i] ?? NaN), round(points[i + 1] ?? NaN)];
      if (Number.isNaN(x) || Number.isNaN(y)) {
        isDown = false;
        continue;
      }
      path.push(`${isDown ? 'L' : 'M'}${x} ${y}`);
      isDown = true;
    }
    if (path.length > 0) this.parts.push(`<path d="${path.join('')}" fill="none" ${strokeOf(stroke)}/>`);
  }

  rect(x: number, y: number, width: number, height: number, fill: Stroke): void {
    this.parts.push(`<rect ${box(x, y, width, height)} ${fillOf(fill)}/>`);
  }

  frame(x: number, y: number, width: number, height: number, stroke: Stroke): void {
    this.parts.push(`<rect ${box(x, y, width, height)} fill="none" ${strokeOf(stroke)}/>`);
  }

  marks(places: ArrayLike<number>, shape: Shape, fill: Stroke): void {
    const paths: string[] = [];
    for (let i = 0; i + 2 < places.length; i += 3)
      paths.push(outlineOf(shape, places[i] ?? 0, places[i + 1] ?? 0, places[i + 2] ?? 0));
    if (paths.length > 0) this.parts.push(`<path d="${paths.join('')}" ${fillOf(fill)}/>`);
  }

  text(x: number, y: number, words: string, { color, align = 'left', bold }: Lettering): void {
    const anchor = { left: 'start', center: 'middle', right: 'end' }[align];
    this.parts.push(
      `<text x="${round(x)}" y="${round(y)}" fill="${color}" text-anchor="${anchor}" dominant-baseline="central"` +
        `${bold ? ' font-weight="600"' : ''}>${escaped(words)}</text>`,
    );
  }

  image(picture: HTMLCanvasElement, x: number, y: number, width: number, height: number): void {
    this.parts.push(`<image ${box(x, y, width, height)} href="${picture.toDataURL('image/png')}"/>`);
  }
}

function box(x: number, y: number, width: number, height: number): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

function strokeOf({ color, width = 1, dash = [], alpha = 1 }: Stroke): string {
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const opacity = alpha < 1 ? ` stroke-opacity="${round(alpha)}"` : '';
  return `stroke="${color}" stroke-width="${width}" stroke-linejoin="round"${dashes}${opacity}`;
}

function fillOf({ color, alpha = 1 }: Stroke): string {
  return `fill="${color}"${alpha < 1 ? ` fill-opacity="${round(alpha)}"` : ''}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
