import type { Drawing, Tick, TimeLine } from '../../contract/preview.ts';
import { html, svg } from '../parts/element.ts';

/** Sizes in the drawing's own units; the page stretches it. */
const WIDTH = 400;
const HEIGHT = 64;
/** Free space at the sides, for the labels of the ends. */
const EDGE = 18;
const LABELS = 18;

/** The picture of a parameter. */
export function drawn(drawing: Drawing): Element {
  switch (drawing.kind) {
    case 'list':
      return list(drawing);
    case 'outline':
      return frame(drawing.label, HEIGHT, drawing.ticks, outline(drawing));
    case 'bars':
      return frame(drawing.label, HEIGHT, drawing.ticks, ...bars(drawing));
  }
}

/** The points on a line at which runs are judged. */
export function timeLine({ label, ticks }: TimeLine): Element {
  const marks = ticks.map(({ at }) => svg('circle', { class: 'band', cx: across(at), cy: 14, r: 4 }));
  return frame(label, 14, ticks, ...marks);
}

function frame(label: string, ground: number, ticks: readonly Tick[], ...shapes: readonly Element[]): Element {
  const title = { viewBox: `0 0 ${WIDTH} ${ground + LABELS}`, role: 'img', 'aria-label': label, class: 'drawing' };
  return svg(
    'svg',
    title,
    ...shapes,
    svg('path', { class: 'axis', d: `M${EDGE} ${ground + 0.5}H${WIDTH - EDGE}` }),
    ...apart(ticks).flatMap(({ at, text }) => [
      svg('path', { class: 'axis', d: `M${across(at)} ${ground}v4` }),
      svg('text', { class: 'tick', x: across(at), y: ground + 15 }, text),
    ]),
  );
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
  const line = points.map(([at, height]) => `${across(at)} ${up(height)}`).join('L');
  const ends = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 1].map(across);
  return svg('path', { class: 'outline', d: `M${ends[0]} ${HEIGHT}L${line}L${ends[1]} ${HEIGHT}` });
}

function bars({ bars: all }: Extract<Drawing, { kind: 'bars' }>): Element[] {
  const width = Math.min(24, Math.max(1, ((WIDTH - 2 * EDGE) / all.length) * 0.7));
  return all.map(({ at, height, text, isOutside }) =>
    svg(
      'rect',
      {
        class: isOutside ? 'bar outside' : 'bar',
        x: short(across(at) - width / 2),
        y: up(height),
        width: short(width),
        height: short(HEIGHT - up(height)),
      },
      svg('title', {}, text),
    ),
  );
}

function list({ label, values }: Extract<Drawing, { kind: 'list' }>): Element {
  const rows = values.map(({ text, share, percent }) =>
    html(
      'span',
      { class: 'value' },
      html('span', { class: 'text' }, text),
      svg(
        'svg',
        { class: 'share', viewBox: '0 0 100 8', preserveAspectRatio: 'none' },
        svg('rect', { class: 'bar', x: 0, y: 0, width: short(share * 100), height: 8 }),
      ),
      html('span', { class: 'percent' }, percent),
    ),
  );
  return html('span', { class: 'list', role: 'img', 'aria-label': label }, ...rows);
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
