import * as l10n from '@vscode/l10n';
import { html } from '../../parts/element.ts';
import type { ShownColumn } from '../shownColumns.ts';
import type { Store } from '../store.ts';
import { type HeadHistograms, histogramOf } from './headHistogram.ts';
import { indentOf, type PlacedColumn } from './placedColumns.ts';

/** The heads of the pinned columns and of those in view. A head is made anew where it shows something else. */
export class HeadRow {
  readonly element = html('div', { role: 'row', class: 'row', 'aria-rowindex': 1 });
  private readonly heads = new Map<number, { readonly shows: string; readonly element: HTMLElement }>();

  constructor(
    private readonly store: Store,
    private readonly histograms: HeadHistograms,
  ) {}

  /** `active`: the column of the active head; undefined = no head is active. */
  show(columns: readonly PlacedColumn[], from: number, to: number, active: number | undefined): void {
    const { store, heads, element } = this;
    const indent = indentOf(columns, from);
    let next: Element | null = null;
    for (let place = Math.max(columns.length, ...heads.keys()); place >= 0; place--) {
      const column = columns[place];
      const known = heads.get(place);
      if (!column || !(column.isPinned || (place >= from && place < to))) {
        known?.element.remove();
        heads.delete(place);
        continue;
      }
      const { name, role, width, left, isPinned, isNumber } = column;
      const parts = [name, role, width, left, isPinned, isNumber, sortOf(store, name), store.about.goal];
      const path = this.histograms.pathOf(column);
      const shows = [...parts, path].join('\n');
      const head: HTMLElement = known?.shows === shows ? known.element : headOf(store, column, place, path);
      if (head !== known?.element) {
        known?.element.remove();
        element.insertBefore(head, next);
        heads.set(place, { shows, element: head });
      }
      head.classList.toggle('active', place === active);
      head.style.marginLeft = place === from && indent > 0 ? `${indent}px` : '';
      next = head;
    }
  }
}

function headOf(store: Store, column: PlacedColumn, place: number, path: string): HTMLElement {
  const { name, role, width, left, isPinned, isNumber } = column;
  const direction = sortOf(store, name);
  const head = html(
    'div',
    {
      role: 'columnheader',
      class: `cell ${role} ${isPinned ? 'pinned' : ''} ${isNumber ? 'over-numbers' : ''}`,
      id: `head-${place}`,
      'data-column': place,
      'aria-colindex': place + 1,
      'aria-sort': direction ?? 'none',
      title: titleOf(store, column),
    },
    html(
      'span',
      { class: 'line' },
      html('span', { class: 'text' }, headWords(name)),
      direction && html('span', { class: 'arrow', 'aria-hidden': 'true' }, direction === 'ascending' ? '↑' : '↓'),
      html('span', { class: 'menu-button', 'aria-hidden': 'true' }, '⋯'),
    ),
    histogramOf(path),
    html('span', { class: 'resizer', 'data-name': name, 'aria-hidden': 'true' }),
  );
  head.style.width = `${width}px`;
  if (isPinned) head.style.left = `${left}px`;
  return head;
}

/** How the table is sorted by a column; undefined = by another. */
export function sortOf({ view, about }: Store, name: string): 'ascending' | 'descending' | undefined {
  const { sort } = view;
  if (sort) return sort.column !== name ? undefined : sort.descending ? 'descending' : 'ascending';
  if (about.metric === name) return about.goal === 'maximize' ? 'descending' : 'ascending';
  return about.metric === undefined && name === 'created' ? 'descending' : undefined;
}

/** What a column is called: facts in words, everything else by its name. */
export function headWords(name: string): string {
  switch (name) {
    case 'name':
      return l10n.t('Run');
    case 'run':
      return l10n.t('ID');
    case 'state':
      return l10n.t('State');
    case 'sweep':
      return l10n.t('Sweep');
    case 'created':
      return l10n.t('Created');
    case 'heartbeat':
      return l10n.t('Last seen');
    case 'seconds':
      return l10n.t('Duration');
    case 'user':
      return l10n.t('User');
    default:
      return name;
  }
}

function titleOf({ about }: Store, { name, role }: ShownColumn): string {
  switch (role) {
    case 'fact':
      return headWords(name);
    case 'metric':
      return about.goal === 'maximize'
        ? l10n.t('{0}, the metric: higher is better', name)
        : l10n.t('{0}, the metric: lower is better', name);
    case 'parameter':
      return l10n.t('{0}, a parameter', name);
    case 'measure':
    case 'summary':
      return l10n.t('{0}, from the summary', name);
  }
}
