import { namesOf } from '../plotData.ts';

/** Where the scales that somebody chose are kept, while the page is loaded again. */
export interface KeptScales {
  keep(scales: readonly string[]): void;
  /** undefined = nothing was kept. */
  recall(): unknown;
}

const LOG = 'log ';
const LINEAR = 'linear ';

/** The scales of columns as words to keep: `log lr`. */
export function scaleNames(logs: ReadonlyMap<string, boolean>): readonly string[] {
  return [...logs].map(([column, isLog]) => `${isLog ? LOG : LINEAR}${column}`);
}

/** Whether each column is logarithmic, by what was kept; columns that were left as they are do not occur. */
export function scalesOf(kept: unknown): Map<string, boolean> {
  return new Map(
    (namesOf(kept) ?? []).flatMap((words): [string, boolean][] => {
      if (words.startsWith(LOG)) return [[words.slice(LOG.length), true]];
      return words.startsWith(LINEAR) ? [[words.slice(LINEAR.length), false]] : [];
    }),
  );
}
