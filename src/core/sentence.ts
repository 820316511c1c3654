/** A sentence without its period, to be put into another. */
export const withoutPeriod = (sentence: string): string => sentence.replace(/[.\s]+$/, '');

/** Words as they begin a label: the first letter large. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
