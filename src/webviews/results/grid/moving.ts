import { html } from '../../parts/element.ts';
import { isIn } from './cellAt.ts';

/** A press that moves less is a click, in pixels. */
const STILL = 5;

/** Lets people drag a column by its head to another place; `move` moves the column at a place by so many places. */
export function watchMoving(grid: HTMLElement, move: (from: number, by: number) => void): void {
  grid.addEventListener('pointerdown', event => {
    const head = event.target instanceof Element ? event.target.closest<HTMLElement>('.head .cell') : null;
    if (!head || event.button !== 0 || isIn(event.target, '.resizer, .menu-button')) return;
    const from = Number(head.dataset['column']);
    const marker = html('div', { class: 'drop-marker', 'aria-hidden': 'true' });
    const stop = new AbortController();
    const { signal } = stop;
    let to: number | undefined;
    const end = (): void => {
      stop.abort();
      marker.remove();
      head.classList.remove('dragged');
    };
    head.setPointerCapture(event.pointerId);
    head.addEventListener(
      'pointermove',
      ({ clientX }) => {
        if (to === undefined && Math.abs(clientX - event.clientX) < STILL) return;
        head.classList.add('dragged');
        to = dropAt(grid, marker, clientX) ?? from;
      },
      { signal },
    );
    head.addEventListener(
      'pointerup',
      () => {
        end();
        if (to === undefined) return;
        ignoreClick(grid);
        const by = (to > from ? to - 1 : to) - from;
        if (by !== 0) move(from, by);
      },
      { signal },
    );
    head.addEventListener('lostpointercapture', end, { signal });
    grid.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
  });
}

/** Marks where a dragged column would go; gives the place that it would be before. */
function dropAt(grid: HTMLElement, marker: HTMLElement, x: number): number | undefined {
  const heads = [...grid.querySelectorAll<HTMLElement>('.head .cell')];
  // Pinned heads are over the others.
  const over = heads.find(head => {
    const { left, right } = head.getBoundingClientRect();
    return x >= left && x < right;
  });
  if (!over) return undefined;
  const { left, width } = over.getBoundingClientRect();
  const isAfter = x > left + width / 2;
  marker.classList.toggle('after', isAfter);
  over.append(marker);
  return Number(over.dataset['column']) + Number(isAfter);
}

/** The end of a drag is not a click. */
function ignoreClick(grid: HTMLElement): void {
  const stop = new AbortController();
  grid.addEventListener('click', event => event.stopPropagation(), { capture: true, signal: stop.signal });
  setTimeout(() => stop.abort());
}
