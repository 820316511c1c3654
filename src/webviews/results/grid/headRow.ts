import * as l10n from '@vscode/l10n';
import { html } from '../../parts/element.ts';
import type { ShownColumn } from '../shownColumns.ts';
import type { Store } from '../store.ts';
import type { HeadHistograms } from './headHistogram.ts';

/** The heads of the pinned columns and of those in view. */
export function headRow(
  store: Store,
  histograms: HeadHistograms,
  columns: readonly ShownColumn[],
  [from, to]: readonly [from: number, to: number],
): HTMLElement {
  const row = html('div', { role: 'row', class: 'row', 'data-item': -1, 'aria-rowindex': 1 });
  let pinned = 0;
  let skipped = 0;
  for (const [place, column] of columns.entries()) {
    if (!column.isPinned && (place < from || place >= to)) {
      if (place < from) skipped += column.width;
      continue;
    }
    const head = headOf(store, histograms, column, place);
    if (column.isPinned) {
      head.classList.add('pinned');
      head.style.left = `${pinned}px`;
      pinned += column.width;
    } else if (place === from && skipped > 0) head.style.marginLeft = `${skipped}px`;
    row.append(head);
  }
  return row;
}

function headOf(store: Store, histograms: HeadHistograms, column: ShownColumn, place: number): HTMLElement {
  const { name, role, width } = column;
  const direction = sortOf(store, name);
  const head = html(
    'div',
    {
      role: 'columnheader',
      class: `cell ${role}`,
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
    histograms.of(column),
    html('span', { class: 'resizer', 'data-name': name, 'aria-hidden': 'true' }),
  );
  head.style.width = `${width}px`;
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
        ? l10n.t('{0}, the metric: the more, the better', name)
        : l10n.t('{0}, the metric: the less, the better', name);
    case 'parameter':
      return l10n.t('{0}, a parameter', name);
    case 'measure':
    case 'summary':
      return l10n.t('{0}, from the summary', name);
  }
}
