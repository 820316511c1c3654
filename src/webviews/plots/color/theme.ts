import { colorsApart, rampOn } from './palette.ts';
import { hexOf, parseColor, type Rgb } from './rgb.ts';

/** The colors and letters of a picture, from the editor's theme. */
export interface Theme {
  readonly background: string;
  readonly foreground: string;
  /** For labels that matter less. */
  readonly muted: string;
  readonly line: string;
  readonly focus: string;
  /** Everybody can tell these apart. */
  readonly marks: readonly string[];
  /** The color at a place from 0 to 1; the further, the more it stands out. */
  readonly ramp: (place: number) => Rgb;
  readonly family: string;
  /** In CSS pixels. */
  readonly size: number;
}

/** The theme's own chart colors, in the order of use. */
const CHART_COLORS = ['blue', 'orange', 'green', 'purple', 'red', 'yellow'].map(name => `--vscode-charts-${name}`);

/** Reads the theme as it is at the moment. */
export function readTheme(body: HTMLElement): Theme {
  const style = getComputedStyle(body);
  const variable = (name: string): string => style.getPropertyValue(name).trim();
  const color = (names: readonly string[], otherwise: Rgb): Rgb =>
    names.map(name => parseColor(variable(name))).find(found => found !== undefined) ?? otherwise;
  const background = parseColor(style.backgroundColor) ?? [255, 255, 255];
  const foreground = parseColor(style.color) ?? [0, 0, 0];
  const ramp = rampOn(background);
  return {
    background: hexOf(background),
    foreground: hexOf(foreground),
    muted: hexOf(color(['--vscode-descriptionForeground'], foreground)),
    line: hexOf(color(['--vscode-contrastBorder', '--vscode-disabledForeground'], foreground)),
    focus: hexOf(color(['--vscode-focusBorder'], foreground)),
    marks: colorsApart(CHART_COLORS.map(variable), background, foreground).map(hexOf),
    ramp,
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize) || 13,
  };
}

/** Calls when the theme has changed: the editor then changes the page's classes or variables. */
export function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
}
