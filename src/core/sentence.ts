import * as l10n from '@vscode/l10n';

/** A sentence without its period, to be put into another. */
export const withoutPeriod = (sentence: string): string => sentence.replace(/[.\s]+$/, '');

/** Words as they begin a label: the first letter large. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The parts that are there as a list in one line, with what the language has between them. */
export const listOf = (parts: readonly (string | undefined)[]): string =>
  parts.filter(part => part !== undefined && part !== '').join(l10n.t(', '));

/** The sentences that are there one after the other, with what the language has between them. */
export const inSentences = (sentences: readonly (string | undefined)[]): string =>
  sentences.reduce<string>((before, next) => {
    if (next === undefined || next === '') return before;
    return before === '' ? next : l10n.t('{0} {1}', before, next);
  }, '');
