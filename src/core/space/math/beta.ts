import { logBeta } from './gamma.ts';
import { normalCumulative, normalQuantile } from './normal.ts';

/**
 * The density of the beta distribution; NaN where `a` or `b` is not above 0.
 *
 * @param size the logarithm of the beta function of both, where it is known
 */
export function betaDensity(x: number, a: number, b: number, size = logBeta(a, b)): number {
  if (!(a > 0 && b > 0)) return NaN;
  if (x < 0 || x > 1) return 0;
  if (x === 0) return a < 1 ? Infinity : a > 1 ? 0 : b;
  if (x === 1) return b < 1 ? Infinity : b > 1 ? 0 : a;
  return Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - size);
}

/** Where `a` and `b` are both larger, probabilities are those of a normal distribution to 7 digits. */
const NEARLY_NORMAL = 1e15;

/**
 * The probability that a beta-distributed variable is at most `x`.
 *
 * @param size the logarithm of the beta function of both, where it is known
 */
export function betaCumulative(x: number, a: number, b: number, size = logBeta(a, b)): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (a === Infinity || b === Infinity) return a === Infinity ? 0 : 1;
  if (Math.min(a, b) > NEARLY_NORMAL) return normalCumulative((x - mean(a, b)) / deviation(a, b));
  // The fraction converges fast on the side of the mean that it is made for.
  return x < (a + 1) / (a + b + 2) ? fraction(x, 1 - x, a, b, size) : 1 - fraction(1 - x, x, b, a, size);
}

function mean(a: number, b: number): number {
  return 1 / (1 + b / a);
}

function deviation(a: number, b: number): number {
  return Math.sqrt((mean(a, b) * mean(b, a)) / (a + b + 1));
}

/** Terms after which a fraction that does not converge is given up. */
const MOST_TERMS = 2_000_000;

/** The continued fraction DLMF 8.17.22, evaluated by Lentz's method; `y` is 1 - x. */
function fraction(x: number, y: number, a: number, b: number, size: number): number {
  // The logarithm of the larger one from the smaller one, which has all digits.
  const [logX, logY] = x < y ? [Math.log(x), Math.log1p(-x)] : [Math.log1p(-y), Math.log(y)];
  const factor = Math.exp(a * logX + b * logY - size - Math.log(a));
  if (factor === 0) return 0;
  const TINY = 1e-300;
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1), TINY);
  let value = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d, TINY);
    c = away(1 + even / c, TINY);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d, TINY);
    c = away(1 + odd / c, TINY);
    value *= d * c;
    if (!(Math.abs(d * c - 1) > 4e-16)) break;
  }
  return factor * value;
}

function away(value: number, least: number): number {
  return Math.abs(value) < least ? least : value;
}

/** Where `a` and `b` are both larger, values are those of a normal distribution to 7 digits. */
const NEARLY_NORMAL_VALUES = 1e9;

/**
 * The value under which a beta-distributed variable is with probability `p`; NaN where `a` or `b` is not above 0. Very
 * small values, which no double tells apart, are the smallest normal double, as SciPy gives them.
 *
 * @param size the logarithm of the beta function of both, where it is known
 */
export function betaQuantile(p: number, a: number, b: number, size = logBeta(a, b)): number {
  if (!(a > 0 && b > 0 && p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return p;
  if (b === 1) return p ** (1 / a);
  if (a === 1) return -Math.expm1(Math.log1p(-p) / b);
  if (a === Infinity || b === Infinity) return NaN;
  if (a === b && p === 0.5) return p;
  if (Math.min(a, b) > NEARLY_NORMAL_VALUES) return mean(a, b) + normalQuantile(p) * deviation(a, b);
  const middle = mean(a, b);
  const isLower = p <= betaCumulative(middle, a, b, size);
  return isLower ? lowerQuantile(p, a, b, size) : 1 - lowerQuantile(1 - p, b, a, size);
}

const SMALLEST = 2.2250738585072014e-308;

/** A quantile below the mean: Newton's method on logarithms of both, within bounds that bisection narrows. */
function lowerQuantile(p: number, a: number, b: number, size: number): number {
  const target = Math.log(p);
  let [low, high] = [Math.log(SMALLEST), Math.log(mean(a, b))];
  if (betaCumulative(SMALLEST, a, b, size) >= p) return SMALLEST;
  // As if the density were its first term.
  let at = (target + Math.log(a) + size) / a;
  for (let turn = 0; turn < 100; turn++) {
    if (!(at > low && at < high)) at = (low + high) / 2;
    const x = Math.exp(at);
    const reached = betaCumulative(x, a, b, size);
    const off = Math.log(reached) - target;
    if (off > 0) high = at;
    else low = at;
    const step = (off * reached) / (x * betaDensity(x, a, b, size));
    if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(at)) || high - low < 1e-15)
      return Math.exp(Math.min(high, Math.max(low, at - (step || 0))));
    at -= step;
  }
  return Math.exp(at);
}
