import * as l10n from '@vscode/l10n';
import { type Measure, MEASURES, measureName } from '../../core/results/panel/measureName.ts';
import type { MenuItem } from '../parts/menu.ts';
import { headWords, sortOf } from './grid/headRow.ts';
import { type ShownColumn, shownColumns } from './shownColumns.ts';
import type { Store } from './store.ts';

/** What can be done with a column. `move` moves it by so many places. */
export function columnMenu(store: Store, column: ShownColumn, move: (by: number) => void): readonly MenuItem[] {
  const { name, isPinned } = column;
  const { groupBy } = store.view;
  const shown = new Set(shownColumns(store).map(each => each.name));
  const sorted = sortOf(store, name);
  const sort = (descending: boolean): void => store.setView({ sort: { column: name, descending } }, 'order');
  const isInFile = store.about.file?.parameters.includes(name) === true;
  return [
    { label: l10n.t('Sort Ascending'), isChecked: sorted === 'ascending', run: () => sort(false) },
    { label: l10n.t('Sort Descending'), isChecked: sorted === 'descending', run: () => sort(true) },
    {
      label: groupBy === name ? l10n.t('Stop Grouping') : l10n.t('Group by {0}', headWords(name)),
      startsGroup: true,
      run: () => store.setView({ groupBy: groupBy === name ? undefined : name }, 'columns'),
    },
    {
      label: l10n.t('Pin to the Left'),
      isChecked: isPinned,
      startsGroup: true,
      run: () => store.arrange(name, { isPinned: !isPinned }),
    },
    { label: l10n.t('Move Left'), run: () => move(-1) },
    { label: l10n.t('Move Right'), run: () => move(1) },
    { label: l10n.t('Hide Column'), run: () => store.arrange(name, { isShown: false }) },
    ...(store.metrics.includes(name)
      ? MEASURES.map((measure, i): MenuItem => ({
          label: measureLabel(measure),
          startsGroup: i === 0,
          isChecked: shown.has(measureName(measure, name)),
          run: () => {
            const column = measureName(measure, name);
            store.arrange(column, { isShown: !shown.has(column) });
          },
        }))
      : []),
    ...(isInFile
      ? [
          {
            label: l10n.t('Go to the Line in the File'),
            startsGroup: true,
            run: () => store.send({ type: 'reveal', column: name }),
          },
        ]
      : []),
  ];
}

/** Sorts by a column; by one that it is sorted by already, the other way round. */
export function sortBy(store: Store, name: string): void {
  store.setView({ sort: { column: name, descending: sortOf(store, name) === 'ascending' } }, 'order');
}

function measureLabel(measure: Measure): string {
  switch (measure) {
    case 'min':
      return l10n.t('Minimum over the Steps');
    case 'max':
      return l10n.t('Maximum over the Steps');
    case 'last':
      return l10n.t('Last Value over the Steps');
  }
}
