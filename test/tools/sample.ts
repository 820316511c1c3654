/**
 * How many cases of a generated whole a run takes: a quarter, or with `WHOLE=1` in the environment all of them
 * (`npm run measure -- generated`). The cases are numbered, so that the quarter is the same each time.
 */
export const sample = (whole: number): number => (process.env['WHOLE'] ? whole : Math.ceil(whole / 4));
