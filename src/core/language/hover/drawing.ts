import * as l10n from '@vscode/l10n';
import type { Mass, ParameterPicture, Point } from '../../space/preview/picture.ts';
import { numberText } from '../../space/preview/shortText.ts';

const WIDTH = 240;
/** Where the shape stands, and above the labels. */
const GROUND = 44;
const HEIGHT = 60;
/** Free space at the edges. */
const EDGE = 2;
/** Colors that stand out from the backgrounds of the editor's light and dark themes. */
const COLOR = '#3b82c4';
const LABEL = '#808080';

/**
 * A small drawing of how a parameter is drawn, as an image for Markdown; undefined for what has no shape, and where
 * every value is as likely as the others.
 */
export function drawing({ form, shape }: ParameterPicture): string | undefined {
  const inner =
    shape.kind === 'masses' && shape.masses.length > 1 && form !== 'categorical'
      ? bars(shape.masses)
      : shape.kind === 'density' && shape.points.length > 1
        ? area(shape.points, shape.isLog)
        : undefined;
  if (inner === undefined) return undefined;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${inner}</svg>`;
  return `![${l10n.t('The distribution as a drawing')}](data:image/svg+xml,${encodeURIComponent(svg)})`;
}

/** A bar a value, in order; hollow where it lies outside of the bounds. */
function bars(masses: readonly Mass[]): string {
  const highest = Math.max(...masses.map(({ probability }) => probability));
  const step = (WIDTH - 2 * EDGE) / masses.length;
  const rectangles = masses.map(({ probability, isOutside }, i) => {
    const height = highest > 0 ? (probability / highest) * (GROUND - EDGE) : 0;
    const [x, y] = [EDGE + i * step + step * 0.1, GROUND - height].map(short);
    const fill = isOutside ? `fill="none" stroke="${COLOR}"` : `fill="${COLOR}"`;
    return `<rect x="${x}" y="${y}" width="${short(step * 0.8)}" height="${short(height)}" ${fill}/>`;
  });
  return rectangles.join('') + labels(masses[0]?.text ?? '', masses.at(-1)?.text ?? '');
}

function area(points: readonly Point[], isLog: boolean): string {
  const place = (x: number): number => (isLog ? Math.log(x) : x);
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1];
  const span = place(last) - place(first);
  const outline = points.map(({ x, y }) => {
    const across = EDGE + ((place(x) - place(first)) / span) * (WIDTH - 2 * EDGE);
    return `${short(across)} ${short(GROUND - y * (GROUND - EDGE))}`;
  });
  const path = `M${EDGE} ${GROUND}L${outline.join('L')}L${WIDTH - EDGE} ${GROUND}Z`;
  const shape = `<path d="${path}" fill="${COLOR}" fill-opacity="0.35" stroke="${COLOR}"/>`;
  return shape + labels(numberText(first), numberText(last));
}

/** What stands at the two ends. */
function labels(first: string, last: string): string {
  const style = `y="${HEIGHT - EDGE - 2}" fill="${LABEL}" font-family="sans-serif" font-size="11"`;
  return (
    `<text x="${EDGE}" ${style}>${escaped(first)}</text>` +
    `<text x="${WIDTH - EDGE}" ${style} text-anchor="end">${escaped(last)}</text>`
  );
}

/** Text in XML; parentheses too, since they would end the address in Markdown. */
function escaped(text: string): string {
  return text.replace(/[&<>()]/g, char => `&#${char.charCodeAt(0)};`);
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
