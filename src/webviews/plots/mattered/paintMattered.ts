import * as l10n from '@vscode/l10n';
import type { Theme } from '../color/theme.ts';
import { fitted, type Pen } from '../draw/pen.ts';
import type { Size } from '../parts/drawing.ts';

/** What mattered of one parameter: a number with its interval; NaN = it cannot be told. */
export interface Mattered {
  readonly name: string;
  readonly importance: Estimate;
  /** From -1 to 1. */
  readonly correlation: Estimate;
}

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The height of a parameter's row, and of what is above and below them, in CSS pixels. */
const ROW = 30;
const HEAD = 30;
const FOOT = 26;
/** Narrower pages show the importance alone: the correlation is in the table. */
const BOTH = 480;

/** The size of the picture of so many parameters. */
export function sizeFor(parameters: number, width: number): Size {
  return { width, height: HEAD + parameters * ROW + FOOT };
}

/** The parameter at a height. */
export function parameterAt(y: number): number {
  return Math.floor((y - HEAD) / ROW);
}

/** A part of the picture with a scale of its own. */
interface Field {
  readonly left: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/** Draws a bar with its interval for each parameter. `marked`: where the keys or the mouse are. */
export function paintMattered(
  pen: Pen,
  parameters: readonly Mattered[],
  { width, height }: Size,
  theme: Theme,
  marked: number | undefined,
): void {
  const names = Math.min(width * 0.3, 16 + Math.max(...parameters.map(({ name }) => pen.widthOf(name))));
  const isWide = width >= BOTH;
  const room = (width - names - 24) * (isWide ? 0.55 : 1);
  const highest = Math.max(0.1, ...parameters.map(({ importance: { value, high } }) => Math.max(value, high) || 0));
  const lowest = Math.min(0, ...parameters.map(({ importance: { value, low } }) => Math.min(value, low) || 0));
  const left: Field = { left: names + 8, width: room, from: lowest, to: highest };
  const right: Field = { left: names + room + 32, width: width - names - room - 48, from: -1, to: 1 };
  const fields = isWide ? [left, right] : [left];
  const heads = [l10n.t('Importance'), l10n.t('Correlation')];
  for (const [i, field] of fields.entries()) {
    pen.text(field.left, HEAD / 2, heads[i] ?? '', { color: theme.foreground, bold: true });
    paintScale(
      pen,
      field,
      height - FOOT,
      i === 1 ? [-1, 0, 1] : [0, roundHalf(highest), roundHalf(highest) * 2],
      theme,
    );
  }
  for (const [i, { name, importance, correlation }] of parameters.entries()) {
    const y = HEAD + i * ROW + ROW / 2;
    if (i === marked) pen.frame(1, y - ROW / 2 + 1, width - 2, ROW - 2, { color: theme.focus, width: 1.5 });
    pen.text(names, y, fitted(pen, name, names - 8), { color: theme.foreground, align: 'right' });
    paintEstimate(pen, left, importance, y, theme.marks[0] ?? theme.foreground, theme);
    if (isWide) paintEstimate(pen, right, correlation, y, theme.marks[1] ?? theme.foreground, theme);
  }
}

/** Half of a number, rounded down to one digit: two of them fit on the scale. */
function roundHalf(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value / 2));
  return Number((Math.floor(value / 2 / power) * power).toPrecision(1));
}

function at({ left, width, from, to }: Field, value: number): number {
  return left + ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * width;
}

function paintScale(pen: Pen, field: Field, bottom: number, ticks: readonly number[], theme: Theme): void {
  for (const value of ticks) {
    const x = at(field, value);
    pen.line([x, HEAD, x, bottom], { color: theme.line, alpha: value === 0 ? 1 : 0.4 });
    const align = x < field.left + 12 ? 'left' : x > field.left + field.width - 12 ? 'right' : 'center';
    pen.text(x, bottom + 12, String(Number(value.toPrecision(2))), { color: theme.foreground, align });
  }
}

/** A bar from 0, and its interval as a line with ends, which is seen on the bar and beside it. */
function paintEstimate(
  pen: Pen,
  field: Field,
  { value, low, high }: Estimate,
  y: number,
  color: string,
  theme: Theme,
): void {
  if (!Number.isFinite(value)) {
    pen.text(at(field, 0) + 6, y, l10n.t('cannot tell'), { color: theme.muted });
    return;
  }
  const [zero, end] = [at(field, 0), at(field, value)];
  pen.rect(Math.min(zero, end), y - 7, Math.max(1, Math.abs(end - zero)), 14, { color });
  if (!Number.isFinite(low) || !Number.isFinite(high)) return;
  const [from, to] = [at(field, low), at(field, high)];
  const whisker = [from, y, to, y, NaN, NaN, from, y - 5, from, y + 5, NaN, NaN, to, y - 5, to, y + 5];
  pen.line(whisker, { color: theme.background, width: 4 });
  pen.line(whisker, { color: theme.foreground, width: 1.5 });
}
