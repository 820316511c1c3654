import { leastDifference } from './colorVision.ts';
import { between, contrast, parseColor, type Rgb } from './rgb.ts';

/** Marks have to stand out from the page by this much (WCAG 1.4.11). */
const LEAST_CONTRAST = 3;
/** Colors under this difference are hard to tell apart. */
const LEAST_DIFFERENCE = 10;

/** Colors that were chosen for people who see two of three colors, for pages on which the theme has too few. */
const SAFE = ['#56b4e9', '#e69f00', '#009e73', '#cc79a7', '#0072b2', '#d55e00', '#f0e442', '#882255'];

/**
 * Colors that everybody can tell apart on a background: those of the theme as far as they do, then others; at least
 * one. `theme`: notations of colors; what cannot be read is left out.
 */
export function colorsApart(theme: readonly string[], background: Rgb, foreground: Rgb): Rgb[] {
  const apart: Rgb[] = [];
  for (const color of [...theme, ...SAFE].map(parseColor)) {
    if (!color || contrast(color, background) < LEAST_CONTRAST) continue;
    if (apart.every(other => leastDifference(color, other) >= LEAST_DIFFERENCE)) apart.push(color);
  }
  return apart.length > 0 ? apart : [foreground];
}

/** From dark to light in even steps of lightness, through hues that no kind of color blindness folds together. */
const DARK_TO_LIGHT: readonly Rgb[] = [
  [68, 1, 84],
  [72, 40, 120],
  [62, 74, 137],
  [49, 104, 142],
  [38, 130, 142],
  [31, 158, 137],
  [53, 183, 121],
  [109, 205, 89],
  [180, 222, 44],
  [253, 231, 37],
];

const FINE = 64;

/**
 * The color at each place of a scale, from 0 to 1: the further along, the more it stands out from the background. Only
 * the longer part of the scale that stands out enough is used.
 */
export function rampOn(background: Rgb): (place: number) => Rgb {
  const all = Array.from({ length: FINE }, (_, i) => darkToLight(i / (FINE - 1)));
  const stands = all.map(color => contrast(color, background) >= LEAST_CONTRAST);
  const light = stands.length - 1 - stands.lastIndexOf(false);
  const dark = stands.includes(false) ? stands.indexOf(false) : FINE;
  const used = light >= dark ? all.slice(FINE - light) : all.slice(0, dark).reverse();
  return place => {
    const at = Math.min(1, Math.max(0, place)) * (used.length - 1);
    const [low, high] = [used[Math.floor(at)], used[Math.ceil(at)]];
    return low && high ? between(low, high, at - Math.floor(at)) : background;
  };
}

function darkToLight(place: number): Rgb {
  const at = place * (DARK_TO_LIGHT.length - 1);
  const [low, high] = [DARK_TO_LIGHT[Math.floor(at)], DARK_TO_LIGHT[Math.ceil(at)]];
  return low && high ? between(low, high, at - Math.floor(at)) : [0, 0, 0];
}
