import * as l10n from '@vscode/l10n';
import { html } from '../../parts/element.ts';
import { shownColumns, type ShownColumn } from '../shownColumns.ts';
import type { Store } from '../store.ts';
import { tableItems, type TableItems } from '../tableItems.ts';
import { cellAt, isIn } from './cellAt.ts';
import { fillRow, rowElement } from './gridRow.ts';
import { HeadHistograms } from './headHistogram.ts';
import { headRow } from './headRow.ts';
import { type Cell, moveBy } from './moveBy.ts';

/** In pixels, as in the styles. */
const ROW_HEIGHT = 24;
const HEAD_HEIGHT = 52;
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
  private readonly head: HTMLElement;
  private readonly body: HTMLElement;
  private readonly rows = new Map<number, HTMLElement>();
  private columns: readonly ShownColumn[] = [];
  private table: TableItems = { items: new Int32Array(), groups: [] };
  private readonly closed = new Set<string>();
  private active: Cell = { item: 0, column: 0 };
  private anchor = 0;
  private isWaiting = false;
  private readonly histograms: HeadHistograms;
  /** Which heads are drawn. */
  private drawnHeads = '';

  constructor(
    private readonly store: Store,
    private readonly actions: GridActions,
  ) {
    this.histograms = new HeadHistograms(store);
    this.head = html('div', { role: 'rowgroup', class: 'head' });
    this.body = html('div', { role: 'rowgroup', class: 'body' });
    this.element = html(
      'div',
      { class: 'grid', role: 'grid', tabindex: 0, 'aria-multiselectable': 'true', 'aria-describedby': 'grid-help' },
      this.head,
      this.body,
    );
    const { element } = this;
    element.addEventListener('scroll', () => this.drawSoon(), { passive: true });
    element.addEventListener('keydown', event => this.key(event));
    element.addEventListener('click', event => this.click(event));
    element.addEventListener('contextmenu', event => this.contextMenu(event));
    element.addEventListener('focus', () => this.drawSoon());
    new ResizeObserver(() => this.drawSoon()).observe(element);
    store.onChange(changed => {
      if (changed === 'selection') this.drawSoon();
      if (['table', 'rows', 'order', 'columns', 'about'].includes(changed)) this.renew();
    });
  }

  /** Brings a run into view and makes it the active one. */
  show(row: number): void {
    const item = this.table.items.indexOf(row);
    if (item >= 0) this.moveTo({ item, column: this.active.column });
  }

  /** Makes everything again: the columns, the order, the heads. */
  renew(): void {
    const { store, element } = this;
    const activeRow = this.table.items[this.active.item];
    this.columns = shownColumns(store);
    this.table = tableItems(store, this.closed);
    const kept = activeRow === undefined || activeRow < 0 ? -1 : this.table.items.indexOf(activeRow);
    const last = this.table.items.length - 1;
    const item = kept >= 0 ? kept : Math.min(this.active.item, last);
    this.active = { item, column: Math.min(this.active.column, this.columns.length - 1) };
    const isGrouped = this.table.groups.length > 0;
    element.setAttribute('role', isGrouped ? 'treegrid' : 'grid');
    element.setAttribute('aria-label', l10n.t('Runs'));
    element.setAttribute('aria-rowcount', String(this.table.items.length + 1));
    element.setAttribute('aria-colcount', String(this.columns.length));
    this.body.style.height = `${this.table.items.length * ROW_HEIGHT}px`;
    const width = `${this.columns.reduce((sum, column) => sum + column.width, 0)}px`;
    this.body.style.width = width;
    this.head.style.width = width;
    for (const row of this.rows.values()) row.remove();
    this.rows.clear();
    this.drawnHeads = '';
    this.draw();
  }

  private drawSoon(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => {
      this.isWaiting = false;
      this.draw();
    });
  }

  private draw(): void {
    const { element, store, columns, table, active } = this;
    const [from, to] = this.columnsInView();
    const first = Math.max(0, Math.floor(element.scrollTop / ROW_HEIGHT) - MARGIN_ROWS);
    const shown = Math.ceil(element.clientHeight / ROW_HEIGHT) + 2 * MARGIN_ROWS;
    const end = Math.min(table.items.length, first + shown);
    this.drawHeads(from, to);
    for (const [item, row] of this.rows)
      if (item < first || item >= end) {
        row.remove();
        this.rows.delete(item);
      }
    for (let item = first; item < end; item++) {
      let row = this.rows.get(item);
      if (!row) {
        row = rowElement(item, ROW_HEIGHT);
        this.rows.set(item, row);
        // In the order of the rows, as screen readers go through them.
        this.body.insertBefore(row, this.rows.get(item + 1) ?? null);
      }
      const activeColumn = item === active.item ? active.column : undefined;
      fillRow(row, { store, columns, table, closed: this.closed, from, to, item, active: activeColumn });
    }
    this.sayActive();
  }

  private drawHeads(from: number, to: number): void {
    const { store, columns, active, head } = this;
    if (this.drawnHeads !== `${from} ${to}`) head.replaceChildren(headRow(store, this.histograms, columns, [from, to]));
    this.drawnHeads = `${from} ${to}`;
    for (const cell of head.querySelectorAll<HTMLElement>('.cell'))
      cell.classList.toggle('active', active.item < 0 && Number(cell.dataset['column']) === active.column);
  }

  /** The columns from the first to after the last that show, apart from the pinned ones. */
  private columnsInView(): readonly [number, number] {
    const { scrollLeft, clientWidth } = this.element;
    const pinned = this.columns.filter(({ isPinned }) => isPinned).length;
    let left = 0;
    let from = pinned;
    let to = pinned;
    for (const [i, { width }] of this.columns.entries()) {
      if (left + width < scrollLeft - MARGIN_COLUMNS && i >= pinned) from = i + 1;
      if (left <= scrollLeft + clientWidth + MARGIN_COLUMNS) to = i + 1;
      left += width;
    }
    return [from, Math.max(from, to)];
  }

  private sayActive(): void {
    const id = this.element.querySelector('.active')?.id;
    if (id === undefined) this.element.removeAttribute('aria-activedescendant');
    else this.element.setAttribute('aria-activedescendant', id);
  }

  private moveTo(cell: Cell): void {
    this.active = cell;
    const { element, columns } = this;
    if (cell.item >= 0) {
      const top = cell.item * ROW_HEIGHT;
      const room = element.clientHeight - HEAD_HEIGHT - ROW_HEIGHT;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top > element.scrollTop + room) element.scrollTop = top - room;
    }
    const column = columns[cell.column];
    if (cell.column === 0) element.scrollLeft = 0;
    else if (column && !column.isPinned) {
      const left = columns.slice(0, cell.column).reduce((sum, { width }) => sum + width, 0);
      const pinned = columns.reduce((sum, { isPinned, width }) => sum + (isPinned ? width : 0), 0);
      if (left - pinned < element.scrollLeft) element.scrollLeft = left - pinned;
      else if (left + column.width > element.scrollLeft + element.clientWidth)
        element.scrollLeft = left + column.width - element.clientWidth;
    }
    this.draw();
  }

  private key(event: KeyboardEvent): void {
    const { table, columns, active } = this;
    const page = Math.max(1, Math.floor((this.element.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    const column = columns[active.column];
    const isHead = active.item < 0;
    if (isHead && column && event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      this.moveColumn(active.column, event.key === 'ArrowLeft' ? -1 : 1);
    else if (isHead && column && event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      this.store.arrange(column.name, { width: Math.max(40, column.width + (event.key === 'ArrowLeft' ? -16 : 16)) });
    else if (event.key === 'Enter' && isHead && column) this.actions.sort(column.name);
    else if (event.key === 'Enter' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      this.openMenu();
    else if (event.key === ' ') this.toggle(active.item, event.shiftKey);
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
