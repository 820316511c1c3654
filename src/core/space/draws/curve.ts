import { betaCumulative, betaDensity, betaQuantile } from '../math/beta.ts';
import { logBeta } from '../math/gamma.ts';
import { normalCumulative, normalDensity, normalQuantile } from '../math/normal.ts';

/** A continuous distribution, in the arithmetic of SciPy as W&B's engine calls it. */
export interface Curve {
  /** The value at a percentile from 0 to 1. NaN and infinity where the engine draws them. */
  quantile(u: number): number;
  /** The probability of at most `x`. */
  cumulative(x: number): number;
  density(x: number): number;
  /** Whether it lives on a logarithmic scale. */
  readonly isLog: boolean;
}

/** Uniform from `low` over `width`: NaN everywhere where the width is not above 0. */
export function uniform(low: number, width: number): Curve {
  const sound = width > 0 && !Number.isNaN(low);
  return {
    isLog: false,
    quantile: u => (sound ? u * width + low : NaN),
    cumulative: x => (sound && !Number.isNaN(x) ? Math.min(1, Math.max(0, (x - low) / width)) : NaN),
    density: x => (!sound ? NaN : x >= low && x <= low + width ? 1 / width : 0),
  };
}

/** A variable whose logarithm is distributed as `inner`. */
export function exponential(inner: Curve): Curve {
  return {
    isLog: true,
    quantile: u => Math.exp(inner.quantile(u)),
    cumulative: x => inner.cumulative(Math.log(x)),
    density: x => (x > 0 ? inner.density(Math.log(x)) / x : 0),
  };
}

/** A variable of which the logarithm, with its sign changed, is distributed as `inner`. */
export function inverseExponential(inner: Curve): Curve {
  return {
    isLog: true,
    quantile: u => Math.exp(-inner.quantile(1 - u)),
    cumulative: x => 1 - inner.cumulative(Math.log(1 / x)),
    density: x => (x > 0 ? inner.density(Math.log(1 / x)) / x : 0),
  };
}

/** The normal distribution: NaN everywhere where sigma is not above 0. */
export function normal(mu: number, sigma: number): Curve {
  const sound = sigma > 0 && !Number.isNaN(mu);
  return {
    isLog: false,
    quantile: u => (sound ? normalQuantile(u) * sigma + mu : NaN),
    cumulative: x => (sound ? normalCumulative((x - mu) / sigma) : NaN),
    density: x => (sound ? normalDensity((x - mu) / sigma) / sigma : NaN),
  };
}

/** The log-normal distribution; `scale` is the exponential of its mu, which may be 0 or infinite as a double. */
export function logNormal(scale: number, sigma: number): Curve {
  const sound = sigma > 0 && scale > 0;
  const z = (x: number): number => Math.log(x / scale) / sigma;
  return {
    isLog: true,
    quantile: u => (sound ? Math.exp(sigma * normalQuantile(u)) * scale : NaN),
    cumulative: x => (!sound ? NaN : x > 0 ? normalCumulative(z(x)) : 0),
    density: x => (!sound ? NaN : x > 0 ? normalDensity(z(x)) / (x * sigma) : 0),
  };
}

/** The beta distribution from 0 to 1. */
export function beta(a: number, b: number): Curve {
  const size = logBeta(a, b);
  return {
    isLog: false,
    quantile: u => betaQuantile(u, a, b, size),
    cumulative: x => betaCumulative(x, a, b, size),
    density: x => betaDensity(x, a, b, size),
  };
}
