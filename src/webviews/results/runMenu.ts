import * as l10n from '@vscode/l10n';
import type { RunAction } from '../../contract/results.ts';
import { type Brush, brushesOf } from '../../core/results/panel/brushes.ts';
import type { MenuItem } from '../parts/menu.ts';
import type { Store } from './store.ts';

/** An action on the marked runs. */
export interface RunChoice extends MenuItem {
  /** Worth a button of its own. */
  readonly isFrequent: boolean;
}

/** What can be done with the marked runs. */
export function runChoices(store: Store): readonly RunChoice[] {
  const rows = store.selectedRows();
  const runs = Array.from(rows, row => store.ids[row] ?? '');
  const one = runs.length !== 1;
  const act = (label: string, action: RunAction, isDisabled: boolean, isFrequent: boolean): RunChoice => {
    return { label, isDisabled, isFrequent, run: () => store.send({ type: 'act', action, runs }) };
  };
  return [
    act(l10n.t('Open in W&B'), 'openInBrowser', runs.length === 0 || runs.length > 10, true),
    act(l10n.t('Show Log'), 'showLog', one, true),
    act(l10n.t('Show Configuration'), 'showConfig', one, false),
    act(l10n.t('Compare Configurations'), 'compare', runs.length !== 2, true),
    { ...act(l10n.t('Copy Run ID'), 'copyId', runs.length === 0, false), startsGroup: true },
    act(l10n.t('Copy Configuration as YAML'), 'copyConfig', one, false),
    act(l10n.t('Copy as Command Line'), 'copyCommand', one, false),
    { ...act(l10n.t('Launch These Settings Again'), 'launchAgain', one, false), startsGroup: true },
    act(l10n.t('New Sweep File with These Values'), 'newFile', runs.length === 0, true),
    {
      label: l10n.t('Use Their Range in the File'),
      isDisabled: runs.length < 2 || !store.about.file,
      isFrequent: false,
      run: () => store.send({ type: 'useRange', brushes: rangesOf(store, rows) }),
    },
    {
      label: runs.length === 1 ? l10n.t('Hide Run') : l10n.t('Hide Runs'),
      startsGroup: true,
      isDisabled: runs.length === 0,
      isFrequent: false,
      run: () => store.setView({ hidden: [...store.view.hidden, ...runs], selected: [] }, 'selection'),
    },
  ];
}

/** The values that some runs have of the parameters of the file. */
function rangesOf(store: Store, rows: Int32Array): readonly Brush[] {
  const columns = (store.about.file?.parameters ?? []).flatMap(name => {
    const column = store.column(name);
    return column ? [{ name, column }] : [];
  });
  return brushesOf(columns, rows);
}
