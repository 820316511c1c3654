import type { Bar, Datum, Drawing, Tick } from '../../contract/preview.ts';
import { html, svg } from '../parts/element.ts';

/** Sizes in the drawing's own units; the page stretches it. */
const WIDTH = 400;
const HEIGHT = 64;
/** The height of a line of points. */
const LINE = 14;
/** Free space at the sides, for the labels of the ends. */
const EDGE = 18;
const LABELS = 18;

/** The picture of a drawing, not yet named; the marks of its data have the class `datum`, in their order. */
export function pictureOf(drawing: Drawing): Element {
  switch (drawing.kind) {
    case 'list':
      return html('div', { class: 'list' }, ...drawing.data.map(listItem));
    case 'outline':
      return frame(HEIGHT, drawing.ticks, outline(drawing), ...drawing.outside.map(bound), ...drawing.data.map(line));
    case 'bars':
      return frame(HEIGHT, drawing.ticks, ...bars(drawing.data));
    case 'line':
      return frame(LINE, drawing.ticks, ...drawing.data.map(point));
  }
}

function frame(ground: number, ticks: readonly Tick[], ...shapes: readonly Element[]): Element {
  const axis = svg('path', { class: 'axis', d: `M${EDGE} ${ground + 0.5}H${WIDTH - EDGE}` });
  const labels = apart(ticks).flatMap(({ at, text }) => [
    svg('path', { class: 'axis', d: `M${across(at)} ${ground}v4` }),
    svg('text', { class: 'tick', x: across(at), y: ground + 15 }, text),
  ]);
  return svg('svg', { viewBox: `0 0 ${WIDTH} ${ground + LABELS}` }, ...shapes, axis, ...labels);
}

/** About how wide a letter of a label is. */
const LETTER = 7;

/** The labels that do not touch the one before. */
function apart(ticks: readonly Tick[]): Tick[] {
  let free = -Infinity;
  return ticks.filter(({ at, text }) => {
    const half = (text.length * LETTER) / 2;
    const fits = across(at) - half >= free;
    if (fits) free = across(at) + half + LETTER;
    return fits;
  });
}

function outline({ points }: Extract<Drawing, { kind: 'outline' }>): Element {
  const path = points.map(([at, height]) => `${across(at)} ${up(height)}`).join('L');
  const ends = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 1].map(across);
  return svg('path', { class: 'outline', d: `M${ends[0]} ${HEIGHT}L${path}L${ends[1]} ${HEIGHT}` });
}

/** A bound that draws leave. */
function bound(at: number): Element {
  return svg('path', { class: 'bound', d: `M${across(at)} 0V${HEIGHT}` });
}

/** Shown only where the arrow keys are. */
function line({ at }: Datum): Element {
  return svg('path', { class: 'datum line', d: `M${across(at)} 0V${HEIGHT}` });
}

function point({ at }: Datum): Element {
  return svg('circle', { class: 'datum band', cx: across(at), cy: LINE, r: 4 });
}

function bars(data: readonly Bar[]): Element[] {
  const width = Math.min(24, Math.max(1, ((WIDTH - 2 * EDGE) / data.length) * 0.7));
  return data.map(({ at, height, text, share, isOutside }) =>
    svg(
      'rect',
      {
        class: isOutside ? 'datum bar outside' : 'datum bar',
        x: short(across(at) - width / 2),
        y: up(height),
        width: short(width),
        height: short(HEIGHT - up(height)),
      },
      svg('title', {}, `${text}: ${share}`),
    ),
  );
}

function listItem({ text, share, height }: Bar): Element {
  return html(
    'div',
    { class: 'datum value' },
    html('span', { class: 'text' }, text),
    svg(
      'svg',
      { class: 'share', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('rect', { class: 'bar', x: 0, y: 0, width: short(height * 100), height: 8 }),
    ),
    html('span', { class: 'percent' }, share),
  );
}

function across(at: number): number {
  return short(EDGE + at * (WIDTH - 2 * EDGE));
}

/** A height from 0 to 1 as a distance from the top. */
function up(height: number): number {
  return short(HEIGHT - height * (HEIGHT - 4));
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
