import * as vscode from 'vscode';
import { aheadOfFile } from '../../core/launch/preflight/aheadQuestion.ts';
import { aheadDetail, aheadShort } from '../../core/launch/preflight/aheadWords.ts';
import type { SweepFile } from '../../core/sweep/sweepFile.ts';
import type { Services } from '../services.ts';

/**
 * How long the runs of a file will take and what they will cost, as far as that is known; what is missing is asked for.
 * Undefined = nothing can be asked, or nobody can tell what the runs are.
 */
export function previewTime(
  { connection, outlooks }: Pick<Services, 'connection' | 'outlooks'>,
  sweep: SweepFile,
): string | undefined {
  const question = aheadOfFile(sweep, connection);
  if (!question || !outlooks.want(question)) return undefined;
  const ahead = outlooks.known(question);
  if (!ahead) return vscode.l10n.t('Time and cost are being estimated from earlier runs…');
  return vscode.l10n.t('Time and cost: {0}. {1}', aheadShort(ahead), aheadDetail(ahead));
}
