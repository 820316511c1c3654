import * as l10n from '@vscode/l10n';
import { headWords } from './grid/headRow.ts';
import type { Changed, Store } from './store.ts';

/** What a key in the table has changed, for who does not see it; undefined where the page says it elsewhere. */
export function saidChange(changed: Changed, store: Store): string | undefined {
  const { sort } = store.view;
  if (changed === 'order' && sort)
    return sort.descending
      ? l10n.t('Sorted by {0}, descending', headWords(sort.column))
      : l10n.t('Sorted by {0}, ascending', headWords(sort.column));
  return changed === 'selection' ? selectedWords(store.selectedRows().length) : undefined;
}

/** How many runs are selected. */
export function selectedWords(count: number): string {
  if (count === 0) return l10n.t('No run selected');
  return count === 1 ? l10n.t('1 run selected') : l10n.t('{0} runs selected', count);
}
