import { factorize, solveLower, solveUpper } from './cholesky.ts';
import type { Points } from './points.ts';

/** How a surface through the runs is shaped: what the model does not know and tries many values of. */
export interface Shape {
  /** The logarithm of each parameter's reach: over how much of its range the metric stays alike. */
  readonly reach: Float64Array;
  /** The logarithm of the noise's variance, as a multiple of the surface's. */
  readonly noise: number;
}

/** A Gaussian process of one shape, given the runs. */
export interface Surface {
  /** One over the squared reach of each parameter. */
  readonly closeness: Float64Array;
  /** The noise's variance as a multiple of the surface's. */
  readonly noise: number;
  readonly mean: number;
  readonly variance: number;
  /** The factor of the runs' covariance. */
  readonly factor: Float64Array;
  /** What each run weighs in a prediction. */
  readonly weights: Float64Array;
  /** The logarithm of how likely the runs are for this shape; mean and variance are integrated out. */
  readonly likelihood: number;
}

/** The covariance at a squared distance, of a surface with variance 1: Matérn's with 5/2. */
export function covariance(squared: number): number {
  const r = Math.sqrt(5 * squared);
  return (1 + r + (r * r) / 3) * Math.exp(-r);
}

/** Makes surfaces of any shape for the same runs. The metric should have mean 0 and variance 1. */
export class Surfaces {
  /** For each parameter, the squared distance of each two runs. */
  private readonly distances: readonly Float64Array[];

  constructor(
    points: Points,
    private readonly metric: Float64Array,
    readonly parameters: number,
  ) {
    const { count, width, at, parameterOf } = points;
    this.distances = Array.from({ length: parameters }, () => new Float64Array(count * count));
    for (let c = 0; c < width; c++) {
      const squares = this.distances[parameterOf[c] ?? 0];
      if (!squares) continue;
      for (let i = 0; i < count; i++)
        for (let j = 0; j < i; j++)
          squares[i * count + j] =
            (squares[i * count + j] ?? 0) + ((at[i * width + c] ?? 0) - (at[j * width + c] ?? 0)) ** 2;
    }
  }

  /** The surface of a shape; undefined where numbers fail. */
  of({ reach, noise: logNoise }: Shape): Surface | undefined {
    const { metric } = this;
    const n = metric.length;
    const closeness = reach.map(each => Math.exp(-2 * each));
    const noise = Math.exp(logNoise);
    const factor = this.covariances(closeness);
    for (let i = 0; i < n; i++) factor[i * n + i] = 1 + noise;
    if (!factorize(factor, n)) return undefined;
    const ones = solveLower(factor, new Float64Array(n).fill(1));
    const seen = solveLower(factor, metric);
    const total = product(ones, ones);
    const mean = product(ones, seen) / total;
    const rest = seen.map((value, i) => value - mean * (ones[i] ?? 0));
    const square = product(rest, rest);
    let likelihood = -0.5 * Math.log(total) - ((n - 1) / 2) * Math.log(square);
    for (let i = 0; i < n; i++) likelihood -= Math.log(factor[i * n + i] ?? 1);
    const weights = solveUpper(factor, rest);
    return { closeness, noise, mean, variance: square / (n - 1), factor, weights, likelihood };
  }

  private covariances(closeness: Float64Array): Float64Array {
    const n = this.metric.length;
    const matrix = new Float64Array(n * n);
    for (const [parameter, squares] of this.distances.entries()) {
      const factor = closeness[parameter] ?? 0;
      for (let i = 1; i < n; i++)
        for (let at = i * n; at < i * n + i; at++) matrix[at] = (matrix[at] ?? 0) + factor * (squares[at] ?? 0);
    }
    for (let i = 1; i < n; i++) for (let at = i * n; at < i * n + i; at++) matrix[at] = covariance(matrix[at] ?? 0);
    return matrix;
  }
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
