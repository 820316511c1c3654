import * as l10n from '@vscode/l10n';
import { amountWords, timeWords } from '../../results/forecast/outlookWords.ts';
import type { Ahead } from './timeAhead.ts';
import { inSentences } from '../../sentence.ts';

/** What a launch will take, in a few words: for a row. That nothing is known is said too. */
export function aheadShort(ahead: Ahead): string {
  return [aheadTime(ahead), ...aheadAmounts(ahead)].join(' · ');
}

/** Only how long it will take; that nothing is known is said too. */
export function aheadTime(ahead: Ahead): string {
  switch (ahead.kind) {
    case 'none':
      return l10n.t('No earlier runs to estimate the time from');
    case 'failed':
      return l10n.t('The time could not be estimated');
    case 'estimated': {
      const { outlook, runs } = ahead;
      return runs === undefined ? l10n.t('{0} a run', timeWords(outlook.run)) : timeWords(outlook.time);
    }
  }
}

/** GPU hours and money, as far as they are known. */
export function aheadAmounts(ahead: Ahead): readonly string[] {
  return ahead.kind === 'estimated' ? amountWords(ahead.outlook) : [];
}

/** Where that is from, in a sentence or two; why it is unknown, where it is. */
export function aheadDetail(ahead: Ahead): string {
  switch (ahead.kind) {
    case 'none':
      return l10n.t('No run of the same job or program has ended in this project.');
    case 'failed':
      return l10n.t('Earlier runs could not be looked up: {0}', ahead.reason);
    case 'estimated': {
      const { outlook, stopped } = ahead;
      const run = timeWords(outlook.run);
      const each =
        outlook.from === 1
          ? l10n.t('One run: {0}. From 1 run of the same job or program.', run)
          : l10n.t('One run: {0}. From {1} runs of the same job or program.', run, outlook.from);
      return inSentences([each, ...stoppedWords(stopped)]);
    }
  }
}

function stoppedWords(stopped: Extract<Ahead, { readonly kind: 'estimated' }>['stopped']): readonly string[] {
  switch (stopped) {
    case 'alike':
      return [];
    case 'reckoned':
      return [l10n.t('Those ran to their end; the time that early_terminate will save is subtracted.')];
    case 'onlyThose':
      return [l10n.t('Those were stopped early and the new ones are not, so it may take longer.')];
    case 'onlyThese':
      return [l10n.t('Those ran to their end and the new ones are stopped early, so it may take less time.')];
  }
}
