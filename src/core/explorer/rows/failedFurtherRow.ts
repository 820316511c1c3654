import * as l10n from '@vscode/l10n';
import { adviceRow } from './statusRows.ts';
import type { Row } from './row.ts';

/** Above the items of a long queue: failed ones that are not loaded yet, so that they are not missed. */
export function failedFurtherRow(count: number): Row {
  const row = adviceRow(
    count === 1 ? l10n.t('1 more failed item is not loaded') : l10n.t('{0} more failed items are not loaded', count),
    l10n.t('Load more'),
  );
  return { ...row, icon: { id: 'error', color: 'charts.red' } };
}
