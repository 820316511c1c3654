import { html, sentence, setAttribute } from '../../parts/element.ts';
import { walkedPicture } from '../../parts/walkedPicture.ts';
import { canvasPen, type WordWidths } from '../draw/canvasPen.ts';
import { readTheme, type Theme } from '../color/theme.ts';
import type { Drawing, Instead, Size, Spot } from './drawing.ts';
import { pictureButtons } from './picture.ts';
import { twinButton } from './twin.ts';

/** A picture with its tools, its keys, what it says aloud, and its table. */
export interface Figure {
  readonly element: HTMLElement;
  /** For what the plot itself offers. */
  readonly tools: HTMLElement;
  readonly size: () => Size;
  /** Draws again before the next frame. */
  readonly redraw: () => void;
  /** Shows words beside a place of the picture; without any they go. */
  readonly tip: (spot: Spot, lines: readonly string[]) => void;
}

/** A figure that its plot draws. It draws itself again at another width, never while it is hidden. */
export function figure(name: string, drawing: Drawing): Figure {
  const canvas = html('canvas', {});
  const ground = html('canvas', { class: 'ground', 'aria-hidden': 'true' });
  const picture = drawing.surface?.element ?? canvas;
  for (const [attribute, value] of Object.entries({
    class: 'picture',
    'aria-details': `${name}-twin`,
  }))
    picture.setAttribute(attribute, value);
  const tell = walkedPicture(picture, `${name}-keys`);
  const tip = html('div', { class: 'tip', 'aria-hidden': 'true', hidden: '' });
  const stage = html(
    'div',
    { class: 'stage' },
    html('div', { class: 'sheet' }, picture, drawing.ground && ground, tip),
  );
  const instead = html('div', { class: 'instead', role: 'status', hidden: '' });
  const twinHost = html('div', { class: 'twin', id: `${name}-twin`, hidden: '' });
  const own = html('div', { class: 'own' });
  let size: Size = { width: 0, height: 0 };
  const twin = twinButton(twinHost, drawing.twin);
  const saving = pictureButtons(drawing, () => size);
  const tools = html('div', { class: 'tools' }, own, html('div', { class: 'out' }, twin.button, ...saving));
  const keys = html('p', { class: 'keys', id: `${name}-keys` }, drawing.keys);
  const element = html('section', { class: `plot ${name}` }, tools, instead, stage, keys, twinHost);

  let waiting = false;
  const paint = (): void => {
    waiting = false;
    // Hidden, or not on the page yet: the observer below calls again.
    const width = element.clientWidth;
    if (width === 0) return;
    const why = drawing.instead();
    instead.hidden = !why;
    for (const part of [stage, keys, tools]) part.hidden = why !== undefined;
    if (why) {
      instead.replaceChildren(...insteadParts(why));
      return;
    }
    size = drawing.size(width, heightLeft(stage));
    picture.style.width = `${size.width}px`;
    picture.style.height = `${size.height}px`;
    setAttribute(picture, 'aria-label', drawing.label());
    const theme = readTheme(document.body);
    if (drawing.surface) drawing.surface.draw(size, theme);
    else {
      paintGround(theme);
      drawing.paint(canvasPen(canvas, size, window.devicePixelRatio, theme, widths), size, theme);
    }
    twin.update();
  };
  const widths: WordWidths = new Map();
  let painted: readonly unknown[] = [];
  const paintGround = (theme: Theme): void => {
    if (!drawing.ground) return;
    const { background, foreground, muted } = theme;
    const { devicePixelRatio: scale } = window;
    const of = [size.width, size.height, scale, background, foreground, muted, ...drawing.ground.of()];
    if (of.length === painted.length && of.every((part, i) => part === painted[i])) return;
    painted = of;
    ground.style.width = picture.style.width;
    ground.style.height = picture.style.height;
    drawing.ground.paint(canvasPen(ground, size, scale, theme, widths), size, theme);
  };
  const redraw = (): void => {
    if (!waiting) requestAnimationFrame(paint);
    waiting = true;
  };
  new ResizeObserver(redraw).observe(element);
  window.addEventListener('resize', redraw);

  picture.addEventListener('keydown', event => {
    const words = drawing.key(event);
    if (words === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    tell(words);
  });
  listenToPointer(canvas, drawing);
  return {
    element,
    tools: own,
    size: () => size,
    redraw,
    tip: (spot, lines) => showTip(tip, size, spot, lines),
  };
}

/** Under a picture there are its keys and, while runs are brushed or selected, what can be done with them. */
const BELOW = 104;

/** The height that is left for a picture in the window, in CSS pixels: the same while runs are selected and not. */
function heightLeft(stage: HTMLElement): number {
  const top = stage.offsetParent?.getBoundingClientRect().top ?? 0;
  return window.innerHeight - top - stage.offsetTop - BELOW;
}

function insteadParts({ words, next, isLoading }: Instead): HTMLElement[] {
  const reason = html('p', { class: isLoading ? 'loading' : 'reason' }, sentence(words));
  if (!next) return [reason];
  const button = html('button', { type: 'button', class: 'action' }, next.label);
  button.addEventListener('click', next.run);
  return [reason, button];
}

function listenToPointer(canvas: HTMLCanvasElement, { pointer }: Drawing): void {
  if (!pointer) return;
  const kinds = { pointerdown: 'down', pointermove: 'move', pointerup: 'up', pointerleave: 'leave' } as const;
  for (const [name, kind] of Object.entries(kinds))
    canvas.addEventListener(name, event => {
      if (!(event instanceof PointerEvent)) return;
      // A brush goes on outside of the picture.
      if (kind === 'down') canvas.setPointerCapture(event.pointerId);
      pointer(kind, { x: event.offsetX, y: event.offsetY }, event);
    });
}

/** Beside the place, on the side that has room. */
function showTip(tip: HTMLElement, size: Size, { x, y }: Spot, lines: readonly string[]): void {
  tip.hidden = lines.length === 0;
  if (tip.hidden) return;
  tip.replaceChildren(...lines.map(line => html('div', {}, line)));
  const isRight = x > size.width / 2;
  tip.style.left = isRight ? '' : `${x + 12}px`;
  tip.style.right = isRight ? `${size.width - x + 12}px` : '';
  tip.style.top = `${Math.max(0, y - 12)}px`;
}
