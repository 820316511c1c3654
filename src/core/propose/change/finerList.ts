/** A list of numbers in place of another. */
interface Finer {
  readonly values: readonly number[];
  /** The number that is beyond the old list, where the kept ones stand at its end. */
  readonly beyond: number | undefined;
}

/**
 * Numbers around those of a list that are kept, by their places: they, one more between each two of them and toward
 * their neighbors, and one beyond the list where they stand at its end. Undefined where there is none, as between
 * integers that follow each other or powers of two.
 */
export function finerList(values: readonly number[], kept: readonly number[]): Finer | undefined {
  const areIntegers = values.every(Number.isInteger);
  if (areIntegers && values.every(isPowerOfTwo)) return undefined;
  const isLog = isEvenlyLogarithmic(values);
  const rounded = (value: number): number => (areIntegers ? Math.round(value) : Number(value.toPrecision(2)));
  const between = (a: number, b: number): number => rounded(isLog ? Math.sqrt(a * b) : (a + b) / 2);
  const [first = 0, last = 0] = [kept[0], kept.at(-1)];
  const around = values.slice(Math.max(first - 1, 0), last + 2);
  const middles = around.slice(1).map((value, i) => between(around[i] ?? value, value));
  const own = kept.flatMap(place => values[place] ?? []);
  const beyond =
    last === values.length - 1
      ? halfStep(values.at(-2), values.at(-1), isLog)
      : first === 0
        ? halfStep(values[1], values[0], isLog)
        : undefined;
  const outside = beyond !== undefined && isAllowed(rounded(beyond), values) ? rounded(beyond) : undefined;
  const finer = [...new Set([...own, ...middles, ...(outside === undefined ? [] : [outside])])].sort((a, b) => a - b);
  return finer.every(value => values.includes(value)) ? undefined : { values: finer, beyond: outside };
}

/** Half a step on from the end of a list. */
function halfStep(before = NaN, end = NaN, isLog: boolean): number {
  return isLog ? end * Math.sqrt(end / before) : end + (end - before) / 2;
}

/** What is positive stays so, and shares stay under 1. */
function isAllowed(value: number, values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(value) || values.includes(value)) return false;
  return (least < 0 || value > 0) && (least < 0 || most > 1 || value < 1);
}

function isPowerOfTwo(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value));
}

/** Whether steps are more alike as factors than as differences. */
function isEvenlyLogarithmic(values: readonly number[]): boolean {
  if (values.some(value => value <= 0)) return false;
  const spread = (of: (a: number, b: number) => number): number => {
    const steps = values.slice(1).map((value, i) => of(values[i] ?? value, value));
    return Math.max(...steps) / Math.min(...steps);
  };
  return spread((a, b) => Math.log(b / a)) < spread((a, b) => b - a);
}
