/** A sentence without its period, to be put into another. */
export const withoutPeriod = (sentence: string): string => sentence.replace(/[.\s]+$/, '');
