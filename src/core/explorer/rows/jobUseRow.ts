import * as l10n from '@vscode/l10n';
import { sweepName } from '../../live/sweepName.ts';
import type { JobUse } from './jobUses.ts';
import { joined, type Row } from './row.ts';
import { sweepRow, type SweepContext } from './sweepRow.ts';

/** A sweep under the job whose runs it launches: by which alias, and whether that points elsewhere now. */
export function jobUseRow({ sweep, alias, moved }: JobUse, context: SweepContext): Row {
  const row = sweepRow(sweep, context);
  const sentence =
    moved === true
      ? l10n.t('It uses {0}, which has moved since {1} was launched.', alias, sweepName(sweep, context.config))
      : l10n.t('It uses {0}.', alias);
  return {
    ...row,
    description: joined([moved === true ? l10n.t('{0} has moved since', alias) : alias, row.description]),
    accessibilityLabel: `${row.accessibilityLabel} ${sentence}`,
  };
}
