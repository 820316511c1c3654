import type { JobUse } from './jobRow.ts';
import { joined } from './row.ts';
import type { Row } from './row.ts';
import { sweepRow } from './sweepRow.ts';
import type { SweepContext } from './sweepRow.ts';

/** A sweep below the job whose runs it launches: by which alias, and whether that points elsewhere now. */
export function jobUseRow(use: JobUse, context: SweepContext): Row {
  const row = sweepRow(use.sweep, context);
  const alias = use.moved === true ? `${use.alias} has moved since` : use.alias;
  const label = use.sweep.displayName ?? use.sweep.name;
  return {
    ...row,
    description: joined([alias, row.description]),
    accessibilityLabel: `${row.accessibilityLabel} It uses ${use.alias}${use.moved === true ? `, which has moved since ${label} was launched` : ''}.`,
  };
}
