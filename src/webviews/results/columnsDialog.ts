import * as l10n from '@vscode/l10n';
import { html } from '../parts/element.ts';
import { cellText } from './cellText.ts';
import { headWords } from './grid/headRow.ts';
import { inOrder, isEmptyColumn, isFolded, shownColumns } from './shownColumns.ts';
import type { Store } from './store.ts';

/** Opens the choice of columns: which show, and in which order. */
export function openColumnsDialog(store: Store): void {
  const search = html('input', { type: 'search', placeholder: l10n.t('Find a column'), class: 'search' });
  search.setAttribute('aria-label', l10n.t('Find a column'));
  const list = html('ul', { class: 'columns' });
  const close = html('button', { type: 'button' }, l10n.t('Done'));
  const reset = html('button', { type: 'button', class: 'secondary' }, l10n.t('Reset'));
  const dialog = html(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'columns-heading' },
    html('h2', { id: 'columns-heading' }, l10n.t('Columns')),
    search,
    list,
    html('div', { class: 'buttons' }, reset, close),
  );
  const fill = (): void => list.replaceChildren(...itemsOf(store, search.value.trim().toLowerCase()));
  search.addEventListener('input', fill);
  close.addEventListener('click', () => dialog.close());
  reset.addEventListener('click', () => {
    store.setView({ columns: [] }, 'columns');
    fill();
  });
  dialog.addEventListener('close', () => dialog.remove());
  fill();
  document.body.append(dialog);
  dialog.showModal();
}

function itemsOf(store: Store, text: string): HTMLElement[] {
  const shown = new Set(shownColumns(store).map(({ name }) => name));
  return inOrder(store)
    .filter(({ name }) => headWords(name).toLowerCase().includes(text) || name.toLowerCase().includes(text))
    .map(column => {
      const { name } = column;
      const box = html('input', { type: 'checkbox' });
      box.checked = shown.has(name);
      box.addEventListener('change', () => store.arrange(name, { isShown: box.checked }));
      const values = store.column(name);
      const note = !column.isLoaded
        ? l10n.t('not loaded yet')
        : isFolded(store, column) && values
          ? isEmptyColumn(store, column)
            ? l10n.t('in no run')
            : l10n.t('{0} in all runs', cellText(values, column.unit, 0))
          : undefined;
      return html(
        'li',
        {},
        html('label', {}, box, html('span', { class: 'text' }, headWords(name)), note && html('small', {}, note)),
      );
    });
}
