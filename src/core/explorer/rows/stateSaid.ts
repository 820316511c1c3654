import * as l10n from '@vscode/l10n';

/**
 * The name of a thing and the word of its state as a sentence without a period, for a row that is read aloud: what
 * failed or crashed *has* done so, all else *is* something.
 */
export const stateSaid = (name: string, word: string): string =>
  [l10n.t('failed'), l10n.t('crashed')].includes(word)
    ? l10n.t('{0} has {1}', name, word)
    : l10n.t('{0} is {1}', name, word);
