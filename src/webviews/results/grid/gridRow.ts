import * as l10n from '@vscode/l10n';
import { html } from '../../parts/element.ts';
import { cellText } from '../cellText.ts';
import type { ShownColumn } from '../shownColumns.ts';
import { stateMark } from '../stateMark.ts';
import type { Store } from '../store.ts';
import type { Group, TableItems } from '../tableItems.ts';

/** What a row of the grid shows. */
interface RowContent {
  readonly store: Store;
  readonly columns: readonly ShownColumn[];
  readonly table: TableItems;
  /** Labels of the groups whose rows are left out. */
  readonly closed: ReadonlySet<string>;
  /** The columns in view besides the pinned ones. */
  readonly from: number;
  readonly to: number;
  readonly item: number;
  /** The active column; undefined = another row has the active cell. */
  readonly active: number | undefined;
}

/** An empty row at its place. */
export function rowElement(item: number, height: number): HTMLElement {
  const row = html('div', { role: 'row', class: 'row', 'data-item': item, 'aria-rowindex': item + 2 });
  row.style.top = `${item * height}px`;
  return row;
}

/** Draws a row, its cells only where other columns show than before. */
export function fillRow(row: HTMLElement, content: RowContent): void {
  const { store, table, from, to, item, active } = content;
  const value = table.items[item] ?? 0;
  const key = `${from} ${to}`;
  if (row.dataset['key'] !== key) {
    row.dataset['key'] = key;
    const group = table.groups[-1 - value];
    row.replaceChildren(...(value < 0 && group ? [groupCell(content, group)] : cellsOf(content, value)));
    row.classList.toggle('group', value < 0);
    if (value < 0) row.setAttribute('aria-expanded', String(!content.closed.has(group?.label ?? '')));
    if (table.groups.length > 0) row.setAttribute('aria-level', value < 0 ? '1' : '2');
    row.classList.toggle('best', value >= 0 && value === store.best);
  }
  if (value >= 0) {
    const isSelected = store.isSelected(value);
    row.setAttribute('aria-selected', String(isSelected));
    row.classList.toggle('selected', isSelected);
  }
  for (const cell of row.children) {
    const place = Number(cell instanceof HTMLElement ? cell.dataset['column'] : -1);
    cell.classList.toggle('active', active !== undefined && (value < 0 || place === active));
  }
  row.classList.toggle('odd', item % 2 === 1);
}

/** The cells of a run: the pinned columns, then those in view. */
function cellsOf({ store, columns, from, to, item }: RowContent, row: number): HTMLElement[] {
  let pinned = 0;
  let skipped = 0;
  const cells: HTMLElement[] = [];
  for (const [place, column] of columns.entries()) {
    if (column.isPinned) {
      const cell = cellOf(store, column, row, item, place);
      cell.classList.add('pinned');
      cell.style.left = `${pinned}px`;
      pinned += column.width;
      cells.push(cell);
    } else if (place < from) skipped += column.width;
    else if (place < to) {
      const cell = cellOf(store, column, row, item, place);
      if (place === from && skipped > 0) cell.style.marginLeft = `${skipped}px`;
      cells.push(cell);
    }
  }
  return cells;
}

function cellOf(store: Store, column: ShownColumn, row: number, item: number, place: number): HTMLElement {
  const { name, unit, width } = column;
  const values = store.column(name);
  const text = values ? cellText(values, unit, row) : '…';
  const cell = html('div', {
    role: name === 'name' ? 'rowheader' : 'gridcell',
    class: `cell ${values?.kind === 'number' && unit !== 'time' ? 'number' : ''} ${text === '–' ? 'missing' : ''}`,
    id: `cell-${item}-${place}`,
    'data-column': place,
    'aria-colindex': place + 1,
  });
  cell.style.width = `${width}px`;
  if (name === 'name') cell.append(...nameParts(store, row, text));
  else if (name === 'state') cell.append(...stateParts(text));
  else cell.append(text);
  if (text.length * 7 > width && values) cell.title = cellText(values, unit, row, true);
  return cell;
}

function nameParts(store: Store, row: number, text: string): Node[] {
  const check = html('span', { class: 'check', 'aria-hidden': 'true' });
  const name = html('span', { class: 'text' }, text === '–' ? (store.ids[row] ?? '') : text);
  if (row !== store.best) return [check, name];
  return [check, html('span', { class: 'star', role: 'img', 'aria-label': l10n.t('Best run') }, '★'), name];
}

function stateParts(state: string): Node[] {
  const mark = html('span', { class: `state ${state.toLowerCase().replace(/\W/g, '')}`, 'aria-hidden': 'true' });
  mark.textContent = stateMark(state);
  return [mark, document.createTextNode(state)];
}

/** The head of a group: its value, how many runs it has, and its best one. */
function groupCell({ store, columns, closed, item }: RowContent, { label, rows, best }: Group): HTMLElement {
  const { groupBy = '' } = store.view;
  const { metric } = store.about;
  const values = metric === undefined ? undefined : store.column(metric);
  const count = rows.length === 1 ? l10n.t('1 run') : l10n.t('{0} runs', rows.length);
  const bestWords = values && best !== undefined ? l10n.t('best {0}', cellText(values, undefined, best)) : undefined;
  return html(
    'div',
    {
      role: 'gridcell',
      class: 'cell group-cell',
      id: `cell-${item}-0`,
      'data-column': 0,
      'aria-colindex': 1,
      'aria-colspan': columns.length,
    },
    html('span', { class: 'twistie', 'aria-hidden': 'true' }, closed.has(label) ? '▸' : '▾'),
    html('span', { class: 'text' }, `${groupBy} = ${label}`),
    html('span', { class: 'words' }, [count, bestWords].filter(Boolean).join(' · ')),
  );
}
