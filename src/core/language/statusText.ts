import * as l10n from '@vscode/l10n';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { runsShort } from '../space/runsShort.ts';
import type { Claim } from '../sweep/claim.ts';

/** What is shown beside the language's name: what a file is, and why. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
}

/** The words for the language status; `sweep` is the file's meaning where it is one. */
export function statusText({ kind, why }: Claim, sweep?: SweepFile): StatusText {
  const plain = why.replaceAll('`', '');
  if (kind === null || !sweep) return { text: l10n.t('Not a W&B sweep'), detail: plain };
  const runs = runsShort(sweep);
  const method = sweep.method === undefined ? [] : [sweep.method.name];
  return {
    text: kind === 'launch-sweep' ? l10n.t('W&B launch sweep') : l10n.t('W&B sweep'),
    detail: [...method, ...(runs === undefined ? [] : [runs]), plain].join(' · '),
  };
}
