import * as l10n from '@vscode/l10n';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { counted } from './countWords.ts';
import { estimateRuns } from './estimateRuns.ts';

/** How many runs to expect, in a sentence; undefined where the file does not tell. */
export function runWords(sweep: SweepFile): string | undefined {
  const { runs, by } = estimateRuns(sweep);
  if (by === 'unknown' || runs === undefined) return undefined;
  if (runs === 'endless') return l10n.t('Runs continue until somebody stops the sweep. Set `run_cap` to end it.');
  return by === 'grid'
    ? l10n.t('The grid ends after {0}.', counted(runs, 'run'))
    : l10n.t('`run_cap` ends the sweep after {0}.', counted(runs, 'run'));
}
