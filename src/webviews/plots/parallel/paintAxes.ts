import * as l10n from '@vscode/l10n';
import type { Theme } from '../color/theme.ts';
import { fitted, type Pen } from '../draw/pen.ts';
import { type Axis, MISSING } from '../scale/axis.ts';
import { type Brush, LOWEST } from '../scale/brush.ts';
import { heightOf, type Layout } from './layout.ts';

/** How wide the frame of a brush is. */
const BRUSH = 12;

/** One axis with its name, ticks and brush. */
export interface AxisPicture {
  readonly axis: Axis;
  readonly x: number;
  readonly brush: Brush | undefined;
  /** The keys are on this axis. */
  readonly isCurrent: boolean;
  /** The name is on the lower of two lines, so that neighbors have room. */
  readonly isLow: boolean;
  /** The colors of the lines, from 0 to 1, where they come from this axis. */
  readonly colorAt?: (place: number) => string;
}

/** Draws an axis over the lines. */
export function paintAxis(pen: Pen, picture: AxisPicture, layout: Layout, theme: Theme): void {
  const { axis, x, brush, isCurrent, colorAt } = picture;
  const [top, zero] = [heightOf(layout, 1), heightOf(layout, 0)];
  const color = isCurrent ? theme.focus : theme.foreground;
  if (colorAt) paintColors(pen, x, top, zero, colorAt);
  pen.line([x, top, x, zero], { color, width: isCurrent ? 2 : 1 });
  paintName(pen, picture, layout, theme);
  if (brush) paintBrush(pen, x, brush, layout, theme);
  const label = (y: number, words: string): void => {
    const text = fitted(pen, words, Math.max(56, layout.gap - 12));
    pen.rect(x + 5, y - theme.size * 0.6, pen.widthOf(text) + 4, theme.size * 1.2, {
      color: theme.background,
      alpha: 0.8,
    });
    pen.text(x + 7, y, text, { color: theme.foreground });
  };
  let free = Infinity;
  for (const { at, text } of axis.ticks) {
    const y = heightOf(layout, at);
    pen.line([x - 3, y, x + 3, y], { color });
    // From the bottom to the top: labels must not touch.
    if (y + theme.size * 0.6 > free) continue;
    label(y, text);
    free = y - theme.size * 0.7;
  }
  if (!axis.hasMissing) return;
  const missing = heightOf(layout, MISSING);
  pen.line([x, zero, x, missing], { color, dash: [2, 3] });
  pen.marks([x, missing, 3], 'diamond', { color });
  label(missing, l10n.t('no value'));
}

function paintName(pen: Pen, { axis, x, isCurrent, isLow }: AxisPicture, { gap, width }: Layout, theme: Theme): void {
  const color = isCurrent ? theme.focus : theme.foreground;
  const name = axis.kind === 'log' ? l10n.t('{0} (log)', axis.name) : axis.name;
  const words = fitted(pen, name, Math.max(80, 2 * gap - 12), true);
  // The first and the last name stay on the picture.
  const half = pen.widthOf(words, true) / 2;
  const middle = Math.min(Math.max(x, half + 2), width - half - 2);
  pen.text(middle, isLow ? 30 : 11, words, { color, align: 'center', bold: true });
}

/** The colors beside an axis that the lines have by it. */
function paintColors(pen: Pen, x: number, top: number, zero: number, colorAt: (place: number) => string): void {
  const steps = 32;
  const step = (zero - top) / steps;
  for (let i = 0; i < steps; i++)
    pen.rect(x - 5, top + i * step, 5, step + 0.5, { color: colorAt(1 - (i + 0.5) / steps) });
}

function paintBrush(pen: Pen, x: number, { from, to }: Brush, layout: Layout, { focus, background }: Theme): void {
  const [top, bottom] = [heightOf(layout, to), heightOf(layout, Math.max(LOWEST, from))];
  pen.rect(x - BRUSH / 2, top, BRUSH, bottom - top, { color: focus, alpha: 0.35 });
  pen.frame(x - BRUSH / 2, top, BRUSH, bottom - top, { color: background, width: 3 });
  pen.frame(x - BRUSH / 2, top, BRUSH, bottom - top, { color: focus, width: 1.5 });
}
