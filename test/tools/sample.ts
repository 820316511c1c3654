/**
 * Whether all generated or recorded cases are taken: with `WHOLE=1` in the environment, as by
 * `npm run measure -- generated`. Every other run takes a quarter, the same each time.
 */
const isWhole = (): boolean => Boolean(process.env['WHOLE']);

/** How many cases of a generated whole a run takes; they are numbered from 0. */
export const sample = (whole: number): number => (isWhole() ? whole : Math.ceil(whole / 4));

/** The cases of a list that a run takes: each, or each fourth. */
export const sampleOf = <T>(whole: readonly T[]): T[] => whole.filter((_, index) => isWhole() || index % 4 === 0);
