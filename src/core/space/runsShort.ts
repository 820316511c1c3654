import * as l10n from '@vscode/l10n';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { counted } from './countWords.ts';
import { estimateRuns } from './estimateRuns.ts';

/**
 * The expected runs in two words: `12 runs`, `no end`; undefined where the file does not tell, and where a mistake
 * leaves none.
 */
export function runsShort(sweep: SweepFile): string | undefined {
  const { runs } = estimateRuns(sweep);
  return runs === 'endless' ? l10n.t('no end') : runs === undefined || runs === 0n ? undefined : counted(runs, 'run');
}
