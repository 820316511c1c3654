import * as l10n from '@vscode/l10n';
import type { ParameterOrder, RunOrder } from '../../live/runOrder.ts';
import type { SweepOrder } from '../../live/sweepOrder.ts';

/** An order of sweeps in words, beside the view's title: `by name`. */
export function orderText(order: SweepOrder): string {
  switch (order) {
    case 'newest':
      return l10n.t('newest first');
    case 'oldest':
      return l10n.t('oldest first');
    case 'updated':
      return l10n.t('last changed first');
    case 'name':
      return l10n.t('by name');
    case 'state':
      return l10n.t('by state');
  }
}

/** An order of runs in words: `best first`, `lr, smallest first`. */
export function runOrderText(order: RunOrder | ParameterOrder): string {
  if (typeof order === 'object')
    return order.down ? l10n.t('{0}, largest first', order.parameter) : l10n.t('{0}, smallest first', order.parameter);
  switch (order) {
    case 'best':
      return l10n.t('best first');
    case 'newest':
      return l10n.t('newest first');
    case 'oldest':
      return l10n.t('oldest first');
    case 'active':
      return l10n.t('last report first');
  }
}
