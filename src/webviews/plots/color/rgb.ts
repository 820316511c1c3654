/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The color of a hex or `rgb()` notation as browsers compute it; its transparency is left out. */
export function parseColor(text: string): Rgb | undefined {
  const hex = /^#([\da-f]{3,8})$/i.exec(text.trim())?.[1];
  if (hex !== undefined) {
    const wide = hex.length < 6 ? [...hex].map(digit => digit + digit).join('') : hex;
    return [0, 2, 4].map(at => Number.parseInt(wide.slice(at, at + 2), 16)) as unknown as Rgb;
  }
  const [red, green, blue] =
    /^rgba?\(([^)]*)\)$/i
      .exec(text.trim())?.[1]
      ?.split(/[\s,/]+/)
      .map(Number) ?? [];
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

/** The notation of a color for CSS, canvas and SVG. */
export function hexOf(color: Rgb): string {
  return `#${color.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The color part of the way from one to another. */
export function between(a: Rgb, b: Rgb, part: number): Rgb {
  const at = (i: 0 | 1 | 2): number => a[i] + (b[i] - a[i]) * part;
  return [at(0), at(1), at(2)];
}

/** How much light a part of a color gives off, from 0 to 1 (sRGB). */
export function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The contrast of two colors as WCAG computes it, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
