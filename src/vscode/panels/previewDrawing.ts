import type { Drawing } from '../../contract/preview.ts';
import { axisOfMasses, axisOfPoints } from '../../core/space/preview/axis.ts';
import type { Mass, ParameterPicture, Shape } from '../../core/space/preview/picture.ts';
import { numberText } from '../../core/space/preview/shortText.ts';

/** The drawing of a parameter; undefined for a constant and for what cannot be drawn. `label`: it in one sentence. */
export function drawingOf({ shape }: ParameterPicture, label: string): Drawing | undefined {
  switch (shape.kind) {
    case 'constant':
    case 'none':
      return undefined;
    case 'density':
      return shape.points.length > 1 ? outline(shape, label) : undefined;
    case 'masses':
      return shape.masses.some(({ x }) => x === undefined) ? list(shape.masses, label) : bars(shape, label);
  }
}

function outline({ points, isLog }: Extract<Shape, { kind: 'density' }>, label: string): Drawing {
  const { place, ticks } = axisOfPoints(points, isLog);
  return { kind: 'outline', label, points: points.map(({ x, y }) => [rounded(place(x)), rounded(y)]), ticks };
}

function bars({ masses, isLog }: Extract<Shape, { kind: 'masses' }>, label: string): Drawing {
  const { place, ticks } = axisOfMasses(masses, isLog);
  const highest = highestOf(masses);
  return {
    kind: 'bars',
    label,
    ticks,
    bars: masses.map(({ text, x, probability, isOutside }) => ({
      at: rounded(place(x ?? 0)),
      height: rounded(probability / highest),
      text: `${text}: ${percent(probability)}`,
      isOutside,
    })),
  };
}

function list(masses: readonly Mass[], label: string): Drawing {
  const highest = highestOf(masses);
  const values = masses.map(({ text, probability }) => ({
    text,
    share: rounded(probability / highest),
    percent: percent(probability),
  }));
  return { kind: 'list', label, values };
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
