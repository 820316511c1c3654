/** How people call what they measure. */
const MEASURED = /loss|acc|err|score|reward|return|f1|auc|mae|mse|bleu|perplex|precision|recall|metric/i;
/** What only counts. */
const COUNTED = /^_|epoch|step|iter|batch|time|seconds/i;

/** What a sweep without a metric is most likely about, of what its runs have logged; undefined where it is nothing. */
export function likelyMetric(names: readonly string[]): string | undefined {
  const measured = names.filter(name => !COUNTED.test(name));
  return measured.find(name => MEASURED.test(name)) ?? measured[0] ?? names[0];
}
