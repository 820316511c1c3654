import * as vscode from 'vscode';
import type { Drawing, Notice, PreviewPage, Section } from '../../contract/preview.ts';
import type { EarlyPreview, SpacePreview } from '../../core/space/preview/preview.ts';
import type { Refusal } from '../../core/space/refused.ts';
import { runWords } from '../../core/space/runWords.ts';
import { isOptuna, type SweepFile } from '../../core/sweep/sweepFile.ts';
import { bandsDrawing } from './previewDrawing.ts';
import { PreviewRows } from './previewRow.ts';
import { firstRuns } from './previewRuns.ts';
import { inSentences } from '../../core/sentence.ts';

/** Which file the page is of. */
interface Shown {
  readonly uri: string;
  readonly title: string;
}

/** The page of a sweep file that can be read. `rows`: those of its last version, which may serve again. */
export function previewPage(
  sweep: SweepFile,
  preview: SpacePreview,
  shown: Shown,
  rows = new PreviewRows(),
): PreviewPage {
  const { early, neverReached } = preview;
  const runs = runWords(sweep);
  return {
    ...shown,
    keys: keysWords(),
    notices: noticesOf(sweep),
    ...(runs === undefined ? {} : { runs }),
    parameters: parametersOf(preview, rows),
    ...firstRuns(sweep, preview),
    ...(early ? { early: earlyOf(early) } : {}),
    ...(neverReached.length > 0
      ? { neverReached: { heading: vscode.l10n.t('Never Tried'), content: neverReached } }
      : {}),
  };
}

/** The page of a file that cannot be read: the last good one, or an empty one, and why. */
export function brokenPage(last: PreviewPage | undefined, why: string, shown: Shown): PreviewPage {
  if (!last) {
    const words = inSentences([why, vscode.l10n.t('It is drawn as soon as that is fixed.')]);
    const parameters = { heading: vscode.l10n.t('Parameters'), content: [] };
    return { ...shown, keys: keysWords(), notices: [{ kind: 'stale', words }], parameters };
  }
  const words = inSentences([why, vscode.l10n.t('The last version that could be read is shown.')]);
  return { ...last, notices: [{ kind: 'stale', words }, ...last.notices] };
}

function noticesOf({ schedulerKind, isCustom, localEngine, engine }: SweepFile): Notice[] {
  const information = (words: string): Notice[] => [{ kind: 'information', words }];
  if (isOptuna(schedulerKind))
    return information(
      vscode.l10n.t('Optuna chooses the values in its own way. The drawings show what W&B would draw.'),
    );
  if (isCustom || localEngine !== undefined)
    return information(
      vscode.l10n.t('A scheduler of your own chooses the values. The drawings show what W&B would draw.'),
    );
  if (engine === 'bayes')
    return information(vscode.l10n.t('Bayes learns from the runs. The drawings show what it begins with.'));
  return [];
}

function keysWords(): string {
  return vscode.l10n.t('Arrow keys go from value to value. Enter shows them as a table.');
}

function parametersOf({ parameters }: SpacePreview, rows: PreviewRows): PreviewPage['parameters'] {
  return {
    heading: vscode.l10n.t('Parameters'),
    ...(parameters.length === 0 ? { words: vscode.l10n.t('There are none yet. Add them under `parameters`.') } : {}),
    content: parameters.map(parameter => rows.of(parameter)),
  };
}

function earlyOf(early: EarlyPreview | Refusal): Section<Drawing | undefined> {
  const heading = vscode.l10n.t('Early Termination');
  if ('refused' in early) return { heading, words: early.refused, content: undefined };
  return { heading, words: early.words, content: bandsDrawing(early) };
}
