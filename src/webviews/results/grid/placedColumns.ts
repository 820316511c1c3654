import { cellWriter } from '../cellText.ts';
import { type ShownColumn, shownColumns } from '../shownColumns.ts';
import type { Store } from '../store.ts';

/** A column of the grid and its place in it. */
export interface PlacedColumn extends ShownColumn {
  /** How far it is from the left edge of all columns, in pixels. */
  readonly left: number;
  /** Writes what a row has in it. */
  readonly text: (row: number) => string;
  readonly isNumber: boolean;
}

/** The columns of the grid from the left to the right, the pinned ones first. */
export function placedColumns(store: Store): readonly PlacedColumn[] {
  let left = 0;
  return shownColumns(store).map(column => {
    const values = store.column(column.name);
    const placed = {
      ...column,
      left,
      text: values ? cellWriter(values, column.unit) : (): string => '…',
      isNumber: values?.kind === 'number' && column.unit !== 'time',
    };
    left += column.width;
    return placed;
  });
}

/** What the places of the columns make: another text where one has another place, width or kind. */
export function layoutOf(columns: readonly PlacedColumn[]): string {
  return columns
    .map(({ name, left, isPinned, isNumber, width }) => [name, left, width, isPinned, isNumber].join('\t'))
    .join('\n');
}

/** The space between the pinned columns and the first one in view, which the columns between them would take. */
export function indentOf(columns: readonly PlacedColumn[], from: number): number {
  const pinned = columns.find(({ isPinned }) => !isPinned)?.left ?? 0;
  return (columns[from]?.left ?? 0) - pinned;
}

/** What a part of the grid is that shows, in pixels. */
interface Window {
  readonly left: number;
  readonly width: number;
  /** Columns this far beside it are drawn, too. */
  readonly margin: number;
}

/** The columns from the first to after the last that show, apart from the pinned ones. */
export function columnsIn(
  columns: readonly PlacedColumn[],
  { left, width, margin }: Window,
): readonly [from: number, to: number] {
  const pinned = columns.filter(({ isPinned }) => isPinned).length;
  let [from, to] = [pinned, pinned];
  for (const [i, column] of columns.entries()) {
    if (i >= pinned && column.left + column.width < left - margin) from = i + 1;
    if (column.left <= left + width + margin) to = i + 1;
  }
  return [from, Math.max(from, to)];
}
