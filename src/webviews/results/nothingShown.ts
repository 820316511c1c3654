import * as l10n from '@vscode/l10n';
import { html, setText } from '../parts/element.ts';
import type { Store } from './store.ts';

/** Why no run shows although there are some, and what shows them. */
interface NothingShown {
  readonly words: string;
  readonly label: string;
  readonly ends: 'filter' | 'hiding';
}

/** Why no run shows; undefined where some do, where there are none, and where more may come. */
export function whyNothing({ ids, order, view, status }: Store): NothingShown | undefined {
  const { kind } = status.status;
  if (ids.length === 0 || order.length > 0 || kind === 'loading' || kind === 'partial') return undefined;
  if (view.filter !== '')
    return {
      words: l10n.t('No run passes the filter. Change or clear the filter.'),
      label: l10n.t('Clear Filter'),
      ends: 'filter',
    };
  if (view.hidden.length === 0) return undefined;
  return { words: l10n.t('All runs are hidden.'), label: showHiddenWords(view.hidden.length), ends: 'hiding' };
}

/** What shows the hidden runs again. */
export function showHiddenWords(hidden: number): string {
  return hidden === 1 ? l10n.t('Show 1 hidden run') : l10n.t('Show {0} hidden runs', hidden);
}

/** Says in the place of the rows why there are none, with a button that shows them again. */
export function nothingShown(store: Store, clearFilter: () => void): HTMLElement {
  const words = html('span', {});
  const button = html('button', { type: 'button', class: 'secondary' });
  const element = html('div', { class: 'nothing', role: 'note', hidden: '' }, words, button);
  button.addEventListener('click', () => {
    if (whyNothing(store)?.ends === 'filter') clearFilter();
    else store.setView({ hidden: [] }, 'selection');
  });
  store.onChange(() => {
    const why = whyNothing(store);
    element.hidden = why === undefined;
    setText(words, why?.words ?? '');
    setText(button, why?.label ?? '');
  });
  return element;
}
