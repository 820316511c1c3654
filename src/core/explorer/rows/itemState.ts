import * as l10n from '@vscode/l10n';
import { ITEM_STATES, isItemState, type ItemState } from '../../wandb/itemStates.ts';
import { UNKNOWN, type RowIcon } from './row.ts';

const ICONS: Readonly<Record<ItemState, RowIcon>> = {
  PENDING: { id: 'clock', color: 'charts.yellow' },
  LEASED: { id: 'clock', color: 'charts.blue' },
  CLAIMED: { id: 'play-circle', color: 'charts.blue' },
  FAILED: { id: 'error', color: 'charts.red' },
};

/** The state of a queue's item in words; a state that we do not know keeps its own. */
export function itemStateWord(state: string): string {
  if (isItemState(state, 'PENDING')) return l10n.t('waiting');
  if (isItemState(state, 'LEASED')) return l10n.t('offered to an agent');
  if (isItemState(state, 'CLAIMED')) return l10n.t('taken by an agent');
  return isItemState(state, 'FAILED') ? l10n.t('failed') : l10n.t('in state {0}', state);
}

/** The state of a queue's item as an icon. */
export function itemStateIcon(state: string): RowIcon {
  const known = ITEM_STATES.find(each => isItemState(state, each));
  return known === undefined ? UNKNOWN : ICONS[known];
}
