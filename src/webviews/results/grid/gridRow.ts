import { html } from '../../parts/element.ts';
import type { Store } from '../store.ts';
import type { TableItems } from '../tableItems.ts';
import { groupCell } from './groupCell.ts';
import { indentOf, type PlacedColumn } from './placedColumns.ts';
import { RunCell } from './runCell.ts';

/** What the rows of the grid show. */
export interface RowsContent {
  readonly store: Store;
  readonly columns: readonly PlacedColumn[];
  /** Changes with anything but the values of the columns. */
  readonly layout: string;
  readonly table: TableItems;
  /** Labels of the groups whose rows are left out. */
  readonly closed: ReadonlySet<string>;
  /** The columns in view besides the pinned ones. */
  readonly from: number;
  readonly to: number;
  /** Changes with anything that cells show. */
  readonly stamp: number;
}

/** In pixels, as in the styles. */
export const ROW_HEIGHT = 24;

/** A row of the grid. It shows one item after the other as the table scrolls, and writes only what differs. */
export class GridRow {
  readonly element = html('div', { role: 'row', class: 'row' });
  /** The item that it shows; -1 before the first. */
  item = -1;
  private readonly cells = new Map<number, RunCell>();
  private drawn: Pick<RowsContent, 'from' | 'to' | 'stamp' | 'layout'> | undefined;
  private isGroup = false;
  private isSelected: boolean | undefined;
  private isBest = false;
  private active: HTMLElement | undefined;

  /** Shows an item. `active`: the active column, if it is the active item. */
  show(content: RowsContent, item: number, active: number | undefined): void {
    const { store, table, from, to, stamp, layout } = content;
    const { element, drawn } = this;
    const value = table.items[item] ?? 0;
    const isOther = item !== this.item || drawn?.stamp !== stamp;
    if (item !== this.item) {
      this.item = item;
      element.style.top = `${item * ROW_HEIGHT}px`;
      element.setAttribute('aria-rowindex', String(item + 2));
      element.classList.toggle('odd', item % 2 === 1);
    }
    if (drawn?.layout !== layout || this.isGroup !== value < 0) this.clear(value < 0);
    if (value < 0) {
      if (isOther) this.showGroup(content, -1 - value);
    } else {
      if (isOther || drawn.from !== from || drawn.to !== to) this.showRun(content, value, isOther);
      this.select(store.isSelected(value));
      this.best(value === store.best);
    }
    this.drawn = { from, to, stamp, layout };
    this.activate(active);
  }

  private clear(isGroup: boolean): void {
    const { element } = this;
    this.cells.clear();
    element.replaceChildren();
    this.drawn = undefined;
    this.isBest = false;
    if (this.isGroup === isGroup) return;
    this.isGroup = isGroup;
    element.classList.toggle('group', isGroup);
    element.removeAttribute('aria-expanded');
    if (!isGroup) return;
    element.removeAttribute('aria-selected');
    element.classList.remove('selected', 'best');
    this.isSelected = undefined;
  }

  private showGroup({ store, table, closed, columns }: RowsContent, place: number): void {
    const group = table.groups[place];
    if (!group) return;
    const isClosed = closed.has(group.label);
    this.element.replaceChildren(groupCell(store, group, isClosed, columns.length));
    this.element.setAttribute('aria-expanded', String(!isClosed));
    this.element.setAttribute('aria-level', '1');
  }

  private showRun({ store, columns, table, from, to }: RowsContent, row: number, isOther: boolean): void {
    const { cells, element } = this;
    const id = store.ids[row] ?? '';
    for (const [place, cell] of cells) {
      const column = columns[place];
      if (column && (column.isPinned || (place >= from && place < to))) {
        if (isOther) cell.show(column, row, id);
        continue;
      }
      cell.element.remove();
      cells.delete(place);
    }
    for (const [place, column] of columns.entries()) {
      if (cells.has(place) || !(column.isPinned || (place >= from && place < to))) continue;
      const cell = new RunCell(column, place);
      cell.show(column, row, id);
      if (this.isBest) cell.showBest(true);
      cells.set(place, cell);
      element.insertBefore(cell.element, this.after(place, to));
    }
    // Those in view stand after the space of the columns that are left of them.
    for (const [place, cell] of cells) cell.indent(place === from ? indentOf(columns, from) : 0);
    if (isOther && table.groups.length > 0) element.setAttribute('aria-level', '2');
  }

  /** The cell that one at a place goes before: screen readers go through them in their order. */
  private after(place: number, to: number): HTMLElement | null {
    for (let next = place + 1; next < to; next++) {
      const cell = this.cells.get(next);
      if (cell) return cell.element;
    }
    return null;
  }

  private select(isSelected: boolean): void {
    if (this.isSelected === isSelected) return;
    this.isSelected = isSelected;
    this.element.setAttribute('aria-selected', String(isSelected));
    this.element.classList.toggle('selected', isSelected);
  }

  private best(isBest: boolean): void {
    if (this.isBest === isBest) return;
    this.isBest = isBest;
    this.element.classList.toggle('best', isBest);
    for (const cell of this.cells.values()) cell.showBest(isBest);
  }

  /** The active cell alone has an id, which the grid names. */
  private activate(column: number | undefined): void {
    const cell = column === undefined ? undefined : this.cellAt(column);
    if (this.active && this.active !== cell) {
      this.active.classList.remove('active');
      this.active.removeAttribute('id');
    }
    this.active = cell;
    if (!cell) return;
    cell.classList.add('active');
    cell.id = `cell-${this.item}-${this.isGroup ? 0 : (column ?? 0)}`;
  }

  private cellAt(column: number): HTMLElement | undefined {
    const first = this.element.firstElementChild;
    if (this.isGroup) return first instanceof HTMLElement ? first : undefined;
    return this.cells.get(column)?.element;
  }
}
