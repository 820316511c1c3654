import type { Cell } from './moveBy.ts';

/** The cell that an element is in. */
export function cellAt(target: EventTarget | null): Cell | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-item]');
  return cell && row ? { item: Number(row.dataset['item']), column: Number(cell.dataset['column']) } : undefined;
}

/** Whether an element is one of a kind, or in one. */
export function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
