import * as l10n from '@vscode/l10n';
import type { Theme } from '../color/theme.ts';
import { type Axis, MISSING } from '../scale/axis.ts';
import { fitted, type Pen } from './pen.ts';

/** The box of a plot, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws the axis below a box: ticks that do not touch, lines through the box, and its name. */
export function paintAcross(pen: Pen, axis: Axis, box: Box, at: (place: number) => number, theme: Theme): void {
  pen.line([box.left, box.bottom, box.right, box.bottom], { color: theme.foreground });
  let free = -Infinity;
  for (const { place, text } of labeled(axis)) {
    const x = at(place);
    pen.line([x, box.top, x, box.bottom + 4], { color: theme.line, alpha: 0.25 });
    const half = pen.widthOf(text) / 2;
    if (x - half < free) continue;
    pen.text(Math.min(x, box.right - half), box.bottom + 14, text, { color: theme.foreground, align: 'center' });
    free = x + half + theme.size;
  }
  const name = axis.kind === 'log' ? l10n.t('{0} (log)', axis.name) : axis.name;
  const middle = (box.left + box.right) / 2;
  pen.text(middle, box.bottom + 34, name, { color: theme.foreground, align: 'center', bold: true });
}

/** The same for the axis at the left of a box. Its name is above the box, or for whom draws it elsewhere. */
export function paintUp(pen: Pen, axis: Axis, box: Box, at: (place: number) => number, theme: Theme): void {
  pen.line([box.left, box.top, box.left, box.bottom], { color: theme.foreground });
  let free = Infinity;
  for (const { place, text } of labeled(axis)) {
    const y = at(place);
    pen.line([box.left - 4, y, box.right, y], { color: theme.line, alpha: 0.25 });
    if (y + theme.size * 0.7 > free) continue;
    pen.text(box.left - 8, y, fitted(pen, text, box.left - 12), { color: theme.foreground, align: 'right' });
    free = y - theme.size * 0.7;
  }
}

function labeled({ ticks, hasMissing }: Axis): { place: number; text: string }[] {
  const missing = hasMissing ? [{ place: MISSING, text: l10n.t('no value') }] : [];
  return [...missing, ...ticks.map(({ at, text }) => ({ place: at, text }))];
}
