import * as l10n from '@vscode/l10n';
import { html } from '../../parts/element.ts';
import { cellText } from '../cellText.ts';
import type { Store } from '../store.ts';
import type { Group } from '../tableItems.ts';
import { runsCounted } from '../../../core/runsCounted.ts';

/** The head of a group: its value, how many runs it has, and its best one. `columns`: how many it goes over. */
export function groupCell(store: Store, { label, rows, best }: Group, isClosed: boolean, columns: number): HTMLElement {
  const { groupBy = '' } = store.view;
  const { metric } = store.about;
  const values = metric === undefined ? undefined : store.column(metric);
  const count = runsCounted(rows.length);
  const bestWords = values && best !== undefined ? l10n.t('best {0}', cellText(values, undefined, best)) : undefined;
  return html(
    'div',
    { role: 'gridcell', class: 'cell group-cell', 'data-column': 0, 'aria-colindex': 1, 'aria-colspan': columns },
    html('span', { class: 'twistie', 'aria-hidden': 'true' }, isClosed ? '▸' : '▾'),
    html('span', { class: 'text' }, `${groupBy} = ${label}`),
    html('span', { class: 'words' }, [count, bestWords].filter(Boolean).join(' · ')),
  );
}
