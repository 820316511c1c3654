import type { Column } from '../../core/results/columns/column.ts';
import { numbersOf } from '../../core/results/columns/numbersOf.ts';
import { bestRow } from '../../core/results/rows/best.ts';
import { cellText } from './cellText.ts';
import type { Store } from './store.ts';

/** Runs with the same value of the column that the table is grouped by. */
export interface Group {
  readonly label: string;
  readonly rows: readonly number[];
  /** The best run of them. */
  readonly best: number | undefined;
}

/** What the table shows, from the top: rows, and the heads of groups as -1 - their place in `groups`. */
export interface TableItems {
  readonly items: Int32Array;
  readonly groups: readonly Group[];
}

/** What the table shows; the rows of the groups in `closed`, by their labels, are left out. */
export function tableItems(store: Store, closed: ReadonlySet<string>): TableItems {
  const { groupBy } = store.view;
  const column = groupBy === undefined ? undefined : store.column(groupBy);
  if (!column) return { items: store.order, groups: [] };
  const unit = store.columns.find(({ name }) => name === groupBy)?.unit;
  const rowsOf = new Map<number, number[]>();
  for (const row of store.order) {
    const key = keyOf(column, row);
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  }
  const metric = store.about.metric === undefined ? undefined : store.column(store.about.metric);
  const numbers = metric && numbersOf(metric);
  const groups = [...rowsOf.values()].map(rows => ({
    label: cellText(column, unit, rows[0] ?? 0),
    rows,
    best: numbers && bestRow(numbers, Int32Array.from(rows), store.about.goal),
  }));
  const items = groups.flatMap((group, i) => [-1 - i, ...(closed.has(group.label) ? [] : group.rows)]);
  return { items: Int32Array.from(items), groups };
}

/** The same for rows with the same value. */
function keyOf(column: Column, row: number): number {
  return (column.kind === 'category' ? column.codes[row] : column.values[row]) ?? NaN;
}
