import * as l10n from '@vscode/l10n';
import type { SweepFilter } from '../../live/sweepFilter.ts';
import { dateText } from '../../dates.ts';
import { sweepStateWords } from './sweepState.ts';
import { listOf } from '../../sentence.ts';

/** The filter in words: `running or paused, by jane, with “lr”`. */
export function filterText({ states, user, text, since, until }: SweepFilter, now: number): string {
  const words = (states ?? []).map(state => sweepStateWords(state).word);
  const part = (text ?? '').trim();
  return listOf([
    words.length === 0 ? undefined : words.reduce((before, word) => l10n.t('{0} or {1}', before, word)),
    user === undefined ? undefined : l10n.t('by {0}', user),
    since === undefined ? undefined : l10n.t('since {0}', dateText(since, now)),
    // The time is the first that is left out; people name the last day that is not.
    until === undefined ? undefined : l10n.t('until {0}', dateText(until - 1, now)),
    part === '' ? undefined : l10n.t('with “{0}”', part),
  ]);
}
