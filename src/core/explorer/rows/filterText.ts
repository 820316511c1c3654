import * as l10n from '@vscode/l10n';
import type { SweepFilter } from '../../live/sweepFilter.ts';
import { joined } from './row.ts';
import { sweepStateWords } from './sweepState.ts';

/** The filter in words: `running or paused, by jane, with “lr”`. */
export function filterText({ states, user, text }: SweepFilter): string {
  const words = (states ?? []).map(state => sweepStateWords(state).word);
  const part = (text ?? '').trim();
  return joined(
    [
      words.length === 0 ? undefined : words.reduce((before, word) => l10n.t('{0} or {1}', before, word)),
      user === undefined ? undefined : l10n.t('by {0}', user),
      part === '' ? undefined : l10n.t('with “{0}”', part),
    ],
    ', ',
  );
}
