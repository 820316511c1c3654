import type { Cell } from './moveBy.ts';

/** The cell that an element is in. */
export function cellAt(target: EventTarget | null): Cell | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest('[aria-rowindex]');
  if (!cell || !row) return undefined;
  // The heads are the first row.
  return { item: Number(row.getAttribute('aria-rowindex')) - 2, column: Number(cell.dataset['column']) };
}

/** Whether an element is one of a kind, or in one. */
export function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
