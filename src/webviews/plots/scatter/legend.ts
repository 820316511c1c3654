import * as l10n from '@vscode/l10n';
import { type Coloring, MOST_CATEGORIES } from '../color/coloring.ts';
import type { Theme } from '../color/theme.ts';
import type { Pen } from '../draw/pen.ts';
import type { AxisTick } from '../scale/axis.ts';
import { radiusOf, shapeOf } from './marks.ts';

/** What the colors mean, in a line from `x` on. */
export function paintLegend(pen: Pen, coloring: Coloring, x: number, y: number, theme: Theme): void {
  const { axis, codes } = coloring;
  if (!axis) return;
  const colors = coloring.colors(theme);
  const isCategory = axis.kind === 'category';
  const entries = ticksOf(axis.ticks, isCategory ? MOST_CATEGORIES : MOST_PLACES).map(({ at, text }) => ({
    code: coloring.codeAt(at),
    text,
  }));
  const all = codes.includes(0)
    ? [...entries, { code: 0, text: isCategory ? l10n.t('others or no value') : l10n.t('no value') }]
    : entries;
  const title = l10n.t('Color: {0}', axis.name);
  pen.text(x, y, title, { color: theme.foreground, bold: true });
  let at = x + pen.widthOf(title, true) + 12;
  for (const { code, text } of all) {
    const radius = radiusOf(axis.kind, code, colors.length);
    pen.marks([at + radius, y, radius + 1], shapeOf(axis.kind, code), { color: colors[code] ?? '' });
    at += 2 * radius + 6;
    pen.text(at, y, text, { color: theme.foreground });
    at += pen.widthOf(text) + 14;
  }
}

/** As many categories as have a color, and as many places of a scale as fit beside each other. */
const MOST_PLACES = 4;

function ticksOf(ticks: readonly AxisTick[], most: number): AxisTick[] {
  const stride = most === MOST_CATEGORIES ? 1 : Math.ceil(ticks.length / most);
  return ticks.filter((_, i) => i % stride === 0).slice(0, most);
}
