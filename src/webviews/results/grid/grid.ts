import * as l10n from '@vscode/l10n';
import { html, setAttribute, setStyle } from '../../parts/element.ts';
import type { ShownColumn } from '../shownColumns.ts';
import type { Changed, Store } from '../store.ts';
import { tableItems, type TableItems } from '../tableItems.ts';
import { cellAt, isIn } from './cellAt.ts';
import { ROW_HEIGHT } from './gridRow.ts';
import { HeadHistograms } from './headHistogram.ts';
import { HeadRow } from './headRow.ts';
import { type Cell, moveBy, turnsGroup } from './moveBy.ts';
import { columnsIn, layoutOf, type PlacedColumn, placedColumns } from './placedColumns.ts';
import { RowPool } from './rowPool.ts';
import { sayWhole } from './sayWhole.ts';

/** Rows and pixels of columns that are drawn beyond what shows. */
const MARGIN_ROWS = 6;
const MARGIN_COLUMNS = 200;

/** What a person does with the table, handed to the rest of the page. */
export interface GridActions {
  /** A menu for the marked runs, or for the column of a head. */
  menu(cell: Cell, at: { readonly x: number; readonly y: number }): void;
  sort(column: string): void;
}

/**
 * The runs as a grid of which only what shows is in the document. It follows the pattern of the ARIA Authoring
 * Practices: the grid has the focus, and says which cell is active.
 */
export class Grid {
  readonly element: HTMLElement;
  private readonly body = html('div', { role: 'rowgroup', class: 'body' });
  private readonly head = html('div', { role: 'rowgroup', class: 'head' });
  private readonly heads: HeadRow;
  private readonly pool = new RowPool(this.body);
  private columns: readonly PlacedColumn[] = [];
  private layout = '';
  private table: TableItems = { items: new Int32Array(), groups: [] };
  private stamp = 0;
  private readonly closed = new Set<string>();
  private active: Cell = { item: 0, column: 0 };
  private anchor = 0;
  private isWaiting = false;
  /** What shows of the grid, in pixels: asking the element for it would make the browser lay the page out. */
  private view = { top: 0, left: 0, width: 0, height: 0 };

  constructor(
    private readonly store: Store,
    private readonly actions: GridActions,
  ) {
    this.heads = new HeadRow(store, new HeadHistograms(store, () => this.drawHeads()));
    this.head.append(this.heads.element);
    this.element = html(
      'div',
      { class: 'grid', role: 'grid', tabindex: 0, 'aria-multiselectable': 'true', 'aria-describedby': 'grid-help' },
      this.head,
      this.body,
    );
    const { element } = this;
    element.setAttribute('aria-label', l10n.t('Runs'));
    element.addEventListener('scroll', () => this.scrolled(), { passive: true });
    element.addEventListener('keydown', event => this.key(event));
    element.addEventListener('click', event => this.click(event));
    element.addEventListener('contextmenu', event => this.contextMenu(event));
    element.addEventListener('focus', () => this.drawSoon());
    element.addEventListener('mouseover', event => sayWhole(store, event.target, this.columns, this.table));
    new ResizeObserver(() => this.look()).observe(element);
    store.onChange(changed => {
      if (changed === 'selection') this.drawSoon();
      if (['table', 'rows', 'order', 'columns', 'about'].includes(changed)) this.renew(changed);
    });
  }

  /** Brings a run into view and makes it the active one. */
  show(row: number): void {
    const item = this.table.items.indexOf(row);
    if (item >= 0) this.moveTo({ item, column: this.active.column });
  }

  /** Makes what has changed again: the columns, the order, the heads. */
  renew(changed: Changed = 'columns'): void {
    const { store, element } = this;
    const activeRow = this.table.items[this.active.item];
    if (changed !== 'order' && changed !== 'rows') {
      this.columns = placedColumns(store);
      this.layout = layoutOf(this.columns);
    }
    this.table = tableItems(store, this.closed);
    this.stamp++;
    const { items, groups } = this.table;
    const kept = activeRow === undefined || activeRow < 0 ? -1 : items.indexOf(activeRow);
    const { item, column } = this.active;
    const last = Math.max(0, items.length - 1);
    this.active = {
      item: kept >= 0 ? kept : Math.min(item, last),
      column: Math.max(0, Math.min(column, this.columns.length - 1)),
    };
    setAttribute(element, 'role', groups.length > 0 ? 'treegrid' : 'grid');
    setAttribute(element, 'aria-rowcount', String(items.length + 1));
    setAttribute(element, 'aria-colcount', String(this.columns.length));
    setStyle(this.body, 'height', `${items.length * ROW_HEIGHT}px`);
    const width = `${this.columns.reduce((sum, column) => sum + column.width, 0)}px`;
    setStyle(this.body, 'width', width);
    setStyle(this.head, 'width', width);
    // What shows first, then what lies beside it.
    this.draw(0);
    setTimeout(() => this.drawSoon());
  }

  /** Takes over what shows of the grid, and draws it. */
  private look(): void {
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = this.element;
    this.view = { top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight };
    this.draw();
  }

  private scrolled(): void {
    const { scrollTop, scrollLeft } = this.element;
    this.view = { ...this.view, top: scrollTop, left: scrollLeft };
    this.drawSoon();
  }

  private drawSoon(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => {
      this.isWaiting = false;
      this.draw();
    });
  }

  /** `margin`: rows this far beside what shows must be drawn at once. */
  private draw(margin = MARGIN_ROWS): void {
    const { store, columns, layout, table, closed, active, stamp, view } = this;
    // Hidden, or not on the page yet.
    if (view.height === 0) return;
    const [from, to] = this.columnsInView();
    const inView = Math.ceil(view.height / ROW_HEIGHT) + 1;
    const shown = inView + 2 * MARGIN_ROWS;
    const { length } = table.items;
    const top = Math.floor(view.top / ROW_HEIGHT);
    const first = Math.max(0, Math.min(top - MARGIN_ROWS, length - shown));
    const end = Math.min(length, first + shown);
    this.drawHeads();
    const content = { store, columns, layout, table, closed, from, to, stamp };
    this.pool.show(content, [first, end], active, [top - margin, top + inView + margin]);
    const isShown = active.item < 0 || (active.item >= first && active.item < end);
    this.sayActive(isShown && columns.length > 0);
  }

  private drawHeads(): void {
    const { columns, active } = this;
    this.heads.show(columns, ...this.columnsInView(), active.item < 0 ? active.column : undefined);
  }

  private columnsInView(): readonly [number, number] {
    const { left, width } = this.view;
    return columnsIn(this.columns, { left, width, margin: MARGIN_COLUMNS });
  }

  private sayActive(isShown: boolean): void {
    const { element, table, active } = this;
    const column = (table.items[active.item] ?? 0) < 0 ? 0 : active.column;
    const id = active.item < 0 ? `head-${column}` : `cell-${active.item}-${column}`;
    if (!isShown) element.removeAttribute('aria-activedescendant');
    else setAttribute(element, 'aria-activedescendant', id);
  }

  private moveTo(cell: Cell): void {
    this.active = cell;
    const { element, columns } = this;
    if (cell.item >= 0) {
      const top = cell.item * ROW_HEIGHT;
      const room = this.view.height - this.head.offsetHeight - ROW_HEIGHT;
      if (top < this.view.top) element.scrollTop = top;
      else if (top > this.view.top + room) element.scrollTop = top - room;
    }
    const column = columns[cell.column];
    if (cell.column === 0) element.scrollLeft = 0;
    else if (column && !column.isPinned) {
      const { left } = column;
      const pinned = columns.reduce((sum, { isPinned, width }) => sum + (isPinned ? width : 0), 0);
      if (left - pinned < element.scrollLeft) element.scrollLeft = left - pinned;
      else if (left + column.width > element.scrollLeft + element.clientWidth)
        element.scrollLeft = left + column.width - element.clientWidth;
    }
    this.look();
  }

  private key(event: KeyboardEvent): void {
    const { table, columns, active } = this;
    const page = Math.max(1, Math.floor((this.element.clientHeight - this.head.offsetHeight) / ROW_HEIGHT) - 1);
    const column = columns[active.column];
    const isHead = active.item < 0;
    const group = table.groups[-1 - (table.items[active.item] ?? 0)];
    if (isHead && column && event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      this.moveColumn(active.column, event.key === 'ArrowLeft' ? -1 : 1);
    else if (isHead && column && event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      this.store.arrange(column.name, { width: Math.max(40, column.width + (event.key === 'ArrowLeft' ? -16 : 16)) });
    else if (event.key === 'Enter' && isHead && column) this.actions.sort(column.name);
    else if (event.key === 'Enter' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      this.openMenu();
    else if (event.key === ' ' || (group && turnsGroup(event.key, this.closed.has(group.label))))
      this.toggle(active.item, event.shiftKey);
    else if (event.key === 'Escape' && this.store.view.selected.length > 0) this.store.select([]);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) this.store.select(this.store.order);
    else {
      const next = moveBy(event, active, { items: table.items.length, columns: columns.length, page });
      if (!next) return;
      this.moveTo(next);
      if (event.shiftKey) this.extendTo(next.item);
      else this.anchor = next.item;
    }
    event.preventDefault();
  }

  private click(event: MouseEvent): void {
    const cell = cellAt(event.target);
    if (!cell) return;
    const column = this.columns[cell.column];
    this.active = cell;
    if (cell.item < 0) {
      if (column && isIn(event.target, '.menu-button')) this.openMenu();
      else if (column && !isIn(event.target, '.resizer')) this.actions.sort(column.name);
    } else if (event.shiftKey) this.extendTo(cell.item);
    else if (event.ctrlKey || event.metaKey || isIn(event.target, '.check')) this.toggle(cell.item, false);
    else if ((this.table.items[cell.item] ?? 0) < 0) this.toggle(cell.item, false);
    else {
      this.anchor = cell.item;
      this.store.select(this.rowsAt([cell.item]));
    }
    this.drawSoon();
  }

  private contextMenu(event: MouseEvent): void {
    const cell = cellAt(event.target);
    if (!cell) return;
    event.preventDefault();
    this.active = cell;
    this.markForMenu();
    this.actions.menu(cell, { x: event.clientX, y: event.clientY });
  }

  private openMenu(): void {
    this.markForMenu();
    this.draw();
    const box = (this.element.querySelector('.active') ?? this.element).getBoundingClientRect();
    this.actions.menu(this.active, { x: box.left + 8, y: box.bottom });
  }

  /** A menu is about the marked runs: the active one becomes it where it was not among them. */
  private markForMenu(): void {
    const row = this.table.items[this.active.item];
    if (row !== undefined && row >= 0 && !this.store.isSelected(row)) this.store.select([row]);
  }

  /** The column of a cell. */
  columnAt({ column }: Cell): ShownColumn | undefined {
    return this.columns[column];
  }

  private toggle(item: number, extend: boolean): void {
    const row = this.table.items[item];
    if (row === undefined) return;
    if (row < 0) {
      const label = this.table.groups[-1 - row]?.label ?? '';
      if (!this.closed.delete(label)) this.closed.add(label);
      this.renew();
      return;
    }
    if (extend) {
      this.extendTo(item);
      return;
    }
    this.anchor = item;
    const others = this.store.selectedRows().filter(each => each !== row);
    this.store.select(this.store.isSelected(row) ? others : [...others, row]);
  }

  private extendTo(item: number): void {
    const [low, high] = [Math.min(item, this.anchor), Math.max(item, this.anchor)];
    this.store.select(this.rowsAt(Array.from({ length: high - low + 1 }, (_, i) => low + i)));
  }

  private rowsAt(items: readonly number[]): number[] {
    return items.map(item => this.table.items[item] ?? -1).filter(row => row >= 0);
  }

  /** Moves a column one place; pinned ones stay among themselves. */
  moveColumn(from: number, by: number): void {
    const names = this.columns.map(({ name }) => name);
    const [moved] = names.splice(from, 1);
    if (moved === undefined) return;
    const to = Math.max(0, Math.min(names.length, from + by));
    names.splice(to, 0, moved);
    this.active = { ...this.active, column: to };
    this.store.arrangeInOrder(names);
  }
}
