import * as vscode from 'vscode';
import type { PreviewPage, Table } from '../../contract/preview.ts';
import { counted } from '../../core/space/countWords.ts';
import type { FirstRuns, SpacePreview } from '../../core/space/preview/preview.ts';
import { shortText } from '../../core/space/preview/shortText.ts';
import type { PyMap } from '../../core/python/values/dict.ts';
import type { PyValue } from '../../core/python/values/value.ts';
import type { SweepFile } from '../../core/sweep/sweepFile.ts';

/** How many runs the page lists, of a grid and drawn by chance. */
export const LISTED_RUNS = 20;

/** The first runs of a sweep as a table; nothing where nothing can be drawn, since parameters say so. */
export function firstRuns(sweep: SweepFile, { first, parameters }: SpacePreview): Pick<PreviewPage, 'first'> {
  if (parameters.length === 0) return {};
  const content = 'refused' in first ? { caption: '', columns: [], rows: [] } : tableOf(first, parameters);
  if ('refused' in first) return { first: { heading: vscode.l10n.t('Runs'), words: first.refused, content } };
  if (first.kind === 'grid')
    return { first: { heading: vscode.l10n.t('First Runs'), words: gridWords(first), content } };
  const words =
    sweep.engine === 'random'
      ? vscode.l10n.t('Runs like these, drawn at random as W&B draws them.')
      : vscode.l10n.t('Runs drawn at random from these parameters.');
  return {
    first: { heading: vscode.l10n.t('Sample of Runs'), words, content, again: vscode.l10n.t('Draw Again') },
  };
}

function gridWords({ configs }: FirstRuns): string {
  return configs.length < LISTED_RUNS
    ? vscode.l10n.t('All runs, in the order in which W&B starts them.')
    : vscode.l10n.t('The first {0}, in the order in which W&B starts them.', counted(BigInt(configs.length), 'run'));
}

/** The values of runs, in the file's order; without constants, since a column of equal values tells nothing. */
function tableOf({ configs }: FirstRuns, parameters: SpacePreview['parameters']): Table {
  const leaves = parameters.filter(({ picture }) => picture !== 'group');
  const varied = leaves.filter(({ picture }) => !isConstant(picture));
  const columns = varied.length > 0 ? varied : leaves;
  return {
    caption: vscode.l10n.t('The values of each run'),
    columns: ['#', ...columns.map(({ names }) => names.join('.'))],
    rows: configs.map((config, i) => {
      const values = valuesOf(config);
      return [String(i + 1), ...columns.map(({ names }) => textOf(values.get(JSON.stringify(names))))];
    }),
  };
}

function isConstant(picture: SpacePreview['parameters'][number]['picture']): boolean {
  return picture !== 'group' && !('refused' in picture) && picture.shape.kind === 'constant';
}

/** What is in a configuration, at every depth, by its names as JSON. */
function valuesOf(
  { entries }: PyMap,
  within: readonly string[] = [],
  all = new Map<string, PyValue>(),
): ReadonlyMap<string, PyValue> {
  for (const [key, value] of entries) {
    const names = [...within, key.type === 'str' ? key.value : ''];
    all.set(JSON.stringify(names), value);
    if (value.type === 'map') valuesOf(value, names, all);
  }
  return all;
}

function textOf(value: PyValue | undefined): string {
  return value ? shortText(value) : '';
}
