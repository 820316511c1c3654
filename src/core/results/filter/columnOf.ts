import * as l10n from '@vscode/l10n';
import { nearestWord } from '../../sweep/spelling.ts';
import type { NamedColumn } from '../columns/table.ts';
import { FilterError } from './filterError.ts';
import type { Token } from './tokens.ts';

/** The column that a word names; capitals count only where two names differ in nothing else. */
export function columnOf({ text, start, end }: Token, columns: readonly NamedColumn[]): NamedColumn {
  const small = text.toLowerCase();
  const found = columns.find(({ name }) => name === text) ?? columns.find(({ name }) => name.toLowerCase() === small);
  if (found) return found;
  const near = nearestWord(
    text,
    columns.map(({ name }) => name),
  );
  const message =
    near === undefined
      ? l10n.t('The column {0} does not exist.', text)
      : l10n.t('The column {0} does not exist. Did you mean {1}?', text, near);
  throw new FilterError(message, start, end);
}
