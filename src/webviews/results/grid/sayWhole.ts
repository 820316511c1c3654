import { cellText } from '../cellText.ts';
import type { ShownColumn } from '../shownColumns.ts';
import type { Store } from '../store.ts';
import { cellAt } from './cellAt.ts';
import type { Cell } from './moveBy.ts';

/** Says a value whole that is cut off or rounded in the cell where the mouse is. `runAt`: what a cell is of. */
export function sayWhole(
  store: Store,
  target: EventTarget | null,
  runAt: (cell: Cell) => { readonly row: number; readonly column: ShownColumn } | undefined,
): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('.body .cell') : null;
  const at = cellAt(cell);
  const found = at && runAt(at);
  const values = found && store.column(found.column.name);
  if (!cell || !values) return;
  const whole = cellText(values, found.column.unit, found.row, true);
  if (whole !== cell.textContent || cell.scrollWidth > cell.clientWidth) cell.title = whole;
}
