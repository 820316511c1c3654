/** A cell by its place among the items and columns of the table; item -1 is the heads. */
export interface Cell {
  readonly item: number;
  readonly column: number;
}

interface Size {
  readonly items: number;
  readonly columns: number;
  /** How many items show. */
  readonly page: number;
}

/** The cell that a key leads to; undefined for any other key. */
export function moveBy(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { item, column }: Cell,
  { items, columns, page }: Size,
): Cell | undefined {
  const far = ctrlKey || metaKey;
  const to = (nextItem: number, nextColumn: number): Cell => ({
    item: Math.max(-1, Math.min(items - 1, nextItem)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(far ? -1 : item - 1, column);
    case 'ArrowDown':
      return to(far ? items - 1 : item + 1, column);
    case 'ArrowLeft':
      return to(item, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(item, far ? columns - 1 : column + 1);
    case 'PageUp':
      return to(Math.max(0, item - page), column);
    case 'PageDown':
      return to(item + page, column);
    case 'Home':
      return far ? to(0, 0) : to(item, 0);
    case 'End':
      return far ? to(items - 1, columns - 1) : to(item, columns - 1);
    default:
      return undefined;
  }
}

/** Whether a key closes the group that is active, or opens it again: Left and Right, as in a tree. */
export function turnsGroup(key: string, isClosed: boolean): boolean {
  return key === (isClosed ? 'ArrowRight' : 'ArrowLeft');
}
