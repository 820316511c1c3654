import * as vscode from 'vscode';
import type { Notice, PreviewPage, Section, TimeLine } from '../../contract/preview.ts';
import { axisBetween } from '../../core/space/preview/axis.ts';
import type { EarlyPreview, Refusal, SpacePreview } from '../../core/space/preview/preview.ts';
import { numberText } from '../../core/space/preview/shortText.ts';
import { runWords } from '../../core/space/runWords.ts';
import { isOptuna, type SweepFile } from '../../core/sweep/sweepFile.ts';
import { firstRuns } from './previewRuns.ts';
import { previewRow } from './previewRow.ts';

/** Which file the page is of. */
interface Shown {
  readonly uri: string;
  readonly title: string;
}

/** The page of a sweep file that can be read. */
export function previewPage(sweep: SweepFile, preview: SpacePreview, shown: Shown): PreviewPage {
  const { early, neverReached } = preview;
  const runs = runWords(sweep);
  return {
    ...shown,
    notices: noticesOf(sweep),
    ...(runs === undefined ? {} : { runs }),
    parameters: parametersOf(preview),
    ...firstRuns(sweep, preview),
    ...(early ? { early: earlyOf(early) } : {}),
    ...(neverReached.length > 0
      ? { neverReached: { heading: vscode.l10n.t('Never Tried'), content: neverReached } }
      : {}),
  };
}

/** The page of a file that cannot be read: the last good one, or an empty one, and why. */
export function brokenPage(last: PreviewPage | undefined, why: string, shown: Shown): PreviewPage {
  if (!last)
    return {
      ...shown,
      notices: [{ kind: 'stale', words: why }],
      parameters: { heading: vscode.l10n.t('Parameters'), content: [] },
    };
  const words = [why, vscode.l10n.t('What you see is how it was before.')].join(' ');
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

function parametersOf({ parameters }: SpacePreview): PreviewPage['parameters'] {
  return {
    heading: vscode.l10n.t('Parameters'),
    ...(parameters.length === 0 ? { words: vscode.l10n.t('There are none yet. Add them under `parameters`.') } : {}),
    content: parameters.map(previewRow),
  };
}

/** Later points are not drawn: `min_iter` alone gives a hundred. */
const MOST_BANDS = 6;

function earlyOf(early: EarlyPreview | Refusal): Section<TimeLine | undefined> {
  const heading = vscode.l10n.t('Early Termination');
  if ('refused' in early) return { heading, words: early.refused, content: undefined };
  const bands = [...new Set(early.bands)];
  const shown = bands.slice(0, MOST_BANDS);
  const { place } = axisBetween(shown[0] ?? 1, shown.at(-1) ?? 1, true);
  const margin = shown.length > 1 ? 0.1 : 0;
  const ticks = shown.map(band => ({ at: margin + place(band) * (1 - 2 * margin), text: numberText(band) }));
  const label = vscode.l10n.t('Runs are judged after {0} logged values.', ticks.map(({ text }) => text).join(', '));
  return { heading, words: early.words, content: { label, ticks } };
}
