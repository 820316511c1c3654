import { cellText } from '../cellText.ts';
import type { ShownColumn } from '../shownColumns.ts';
import type { Store } from '../store.ts';
import type { TableItems } from '../tableItems.ts';
import { cellAt } from './cellAt.ts';

/** Says a value whole that is cut off or rounded in the cell where the mouse is. */
export function sayWhole(
  store: Store,
  target: EventTarget | null,
  columns: readonly ShownColumn[],
  { items }: TableItems,
): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('.body .cell') : null;
  const at = cellAt(cell);
  const [column, row] = at ? [columns[at.column], items[at.item]] : [];
  const values = column && store.column(column.name);
  if (!cell || !values || row === undefined || row < 0) return;
  const whole = cellText(values, column.unit, row, true);
  if (whole !== cell.textContent || cell.scrollWidth > cell.clientWidth) cell.title = whole;
}
