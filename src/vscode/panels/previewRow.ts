import * as vscode from 'vscode';
import type { PreviewRow } from '../../contract/preview.ts';
import { pictureWords } from '../../core/space/preview/pictureWords.ts';
import type { ParameterPicture } from '../../core/space/preview/picture.ts';
import type { PreviewParameter } from '../../core/space/preview/preview.ts';
import { drawingOf } from './previewDrawing.ts';

/** What tells a parameter apart, also after the file has changed. */
export function idOf({ names }: Pick<PreviewParameter, 'names'>): string {
  return JSON.stringify(names);
}

/** The rows of the page. Those of parameters that have not changed since the last version of the file serve again. */
export class PreviewRows {
  private readonly known = new WeakMap<object, PreviewRow>();

  /** A parameter as the page shows it. */
  of(parameter: PreviewParameter): PreviewRow {
    const { picture, words = '' } = parameter;
    if (picture === 'group') return previewRow(parameter);
    const known = this.known.get(picture);
    if (known?.words === words) return known;
    const row = previewRow(parameter);
    this.known.set(picture, row);
    return row;
  }
}

function previewRow(parameter: PreviewParameter): PreviewRow {
  const { names, words = '', picture } = parameter;
  const name = names.at(-1) ?? '';
  const row = { id: idOf(parameter), name, depth: names.length - 1, isGroup: picture === 'group', words };
  if (picture === 'group') return { ...row, notes: [] };
  if ('refused' in picture) return { ...row, notes: [{ kind: 'wrong', words: picture.refused }] };
  const note = pictureWords(picture);
  return {
    ...row,
    notes: note === '' ? [] : [{ kind: kindOf(picture), words: note }],
    drawing: drawingOf(picture, labelOf(name, words, picture)),
  };
}

function kindOf({ oddity, leaves }: ParameterPicture): PreviewRow['notes'][number]['kind'] {
  if (oddity !== undefined) return 'wrong';
  return leaves.below !== undefined || leaves.above !== undefined ? 'outside' : 'plain';
}

/** The drawing in one sentence. */
function labelOf(name: string, words: string, { quantiles }: ParameterPicture): string {
  return quantiles
    ? vscode.l10n.t(
        '{0}: {1}; half of the draws are at most {2}, and 8 of 10 lie between {3} and {4}.',
        name,
        words,
        quantiles.median,
        quantiles.low,
        quantiles.high,
      )
    : vscode.l10n.t('{0}: {1}.', name, words);
}
