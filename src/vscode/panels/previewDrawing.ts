import * as vscode from 'vscode';
import type { Bar, Drawing } from '../../contract/preview.ts';
import { axisBetween, axisOfMasses, axisOfPoints } from '../../core/space/preview/axis.ts';
import type { EarlyPreview } from '../../core/space/preview/preview.ts';
import type { Mass, ParameterPicture, Shape } from '../../core/space/preview/picture.ts';
import { numberText } from '../../core/space/preview/shortText.ts';

/** The drawing of a parameter; undefined for a constant and for what cannot be drawn. `label`: it in one sentence. */
export function drawingOf({ shape, leaves }: ParameterPicture, label: string): Drawing | undefined {
  switch (shape.kind) {
    case 'constant':
    case 'none':
      return undefined;
    case 'density':
      return shape.points.length > 1 ? outline(shape, leaves, label) : undefined;
    case 'masses':
      return bars(shape, label);
  }
}

function outline(
  { points, isLog, spread }: Extract<Shape, { kind: 'density' }>,
  { below, above }: ParameterPicture['leaves'],
  label: string,
): Drawing {
  const { place, ticks } = axisOfPoints(points, isLog);
  const within = (x: number): number => Math.min(1, Math.max(0, rounded(place(x))));
  return {
    kind: 'outline',
    label,
    heads: [vscode.l10n.t('At most'), vscode.l10n.t('Share of draws')],
    points: points.map(({ x, y }) => [rounded(place(x)), rounded(y)]),
    ticks,
    data: spread.map(({ share, text, x }) => ({ at: within(x), text, share: percent(share) })),
    outside: [...(below === undefined ? [] : [0]), ...(above === undefined ? [] : [1])],
  };
}

function bars({ masses, isLog }: Extract<Shape, { kind: 'masses' }>, label: string): Drawing {
  const areListed = masses.some(({ x }) => x === undefined);
  const { place, ticks } = axisOfMasses(masses, isLog);
  const highest = highestOf(masses);
  const data = masses.map(({ text, x, probability, isOutside }): Bar => {
    const height = rounded(probability / highest);
    return { at: x === undefined ? 0 : rounded(place(x)), height, text, share: percent(probability), isOutside };
  });
  const heads = [vscode.l10n.t('Value'), vscode.l10n.t('Probability')] as const;
  return areListed ? { kind: 'list', label, heads, data } : { kind: 'bars', label, heads, ticks, data };
}

/** Later points are not drawn: `min_iter` alone gives a hundred. */
const MOST_BANDS = 6;

/** The time line of `early_terminate`: where runs are judged, and how many of those there go on. */
export function bandsDrawing({ bands, eta }: EarlyPreview): Drawing {
  const shown = [...new Set(bands)].slice(0, MOST_BANDS);
  const { place } = axisBetween(shown[0] ?? 1, shown.at(-1) ?? 1, true);
  const margin = shown.length > 1 ? 0.1 : 0;
  const ticks = shown.map(band => ({ at: margin + place(band) * (1 - 2 * margin), text: numberText(band) }));
  return {
    kind: 'line',
    label: vscode.l10n.t('Runs are judged after {0} logged values.', ticks.map(({ text }) => text).join(', ')),
    heads: [vscode.l10n.t('Logged values'), vscode.l10n.t('Best runs that continue')],
    ticks,
    data: ticks.map(tick => ({ ...tick, share: percent(1 / eta) })),
  };
}

function highestOf(masses: readonly Mass[]): number {
  return Math.max(...masses.map(({ probability }) => probability), Number.MIN_VALUE);
}

function percent(probability: number): string {
  return `${numberText(probability * 100)} %`;
}

/** As fine as a screen needs it. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
