/** What a run's history is summed up to. */
export const MEASURES = ['min', 'max', 'last'] as const;
export type Measure = (typeof MEASURES)[number];

/** The column of a measure: `min(val_loss)`. */
export function measureName(measure: Measure, metric: string): string {
  return `${measure}(${metric})`;
}

/** The measure and the metric that a column is named for; undefined for any other column. */
export function readMeasure(name: string): { readonly measure: Measure; readonly metric: string } | undefined {
  const [, word, metric] = /^(\w+)\((.+)\)$/s.exec(name) ?? [];
  const measure = MEASURES.find(each => each === word);
  return measure === undefined || metric === undefined ? undefined : { measure, metric };
}
