import * as l10n from '@vscode/l10n';
import type { Store } from './store.ts';
import { runsCounted } from '../../core/runsCounted.ts';

/** How many runs show, and of how many. */
export function countWords({ status: { status }, order, ids }: Store): string {
  const { kind, held, total } = status;
  if (kind === 'loading') return l10n.t('Loading the runs…');
  if (held === 0) return '';
  const number = (value: number): string => value.toLocaleString(document.documentElement.lang);
  const all =
    kind === 'partial' && total !== undefined
      ? l10n.t('{0} of {1} runs loaded', number(held), number(total))
      : runsCounted(held, number(held));
  return order.length === ids.length ? all : l10n.t('{0} shown of {1}', number(order.length), all);
}
