import type { Store } from '../store.ts';

const NARROWEST = 40;

/** Lets people drag the right edge of a column's head. */
export function watchResizing(grid: HTMLElement, store: Store): void {
  grid.addEventListener('pointerdown', event => {
    const edge = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.resizer') : null;
    const head = edge?.closest<HTMLElement>('.cell');
    const name = edge?.dataset['name'];
    if (!edge || !head || name === undefined) return;
    const from = event.clientX;
    const width = head.offsetWidth;
    const widthAt = ({ clientX }: PointerEvent): number => Math.max(NARROWEST, Math.round(width + clientX - from));
    const move = (moved: PointerEvent): void => {
      head.style.width = `${widthAt(moved)}px`;
    };
    const end = (moved: PointerEvent): void => {
      edge.removeEventListener('pointermove', move);
      store.arrange(name, { width: widthAt(moved) });
    };
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end, { once: true });
    event.preventDefault();
  });
}
