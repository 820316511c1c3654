/**
 * The value below which a standard normal variable lies with probability `p` (0..1). Found on the distribution itself,
 * to about 1e-12.
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  return bisect(x => normalCdf(x), p, -39, 0);
}

/** The value below which a beta variable with shapes `a` and `b` lies with probability `p` (0..1). */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return bisect(x => betaCdf(x, a, b), p, 0, 1);
}

/** The standard normal distribution function, for x ≤ 0 by a continued fraction in the tail and a series near 0. */
export function normalCdf(x: number): number {
  if (x > 0) return 1 - normalCdf(-x);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const size = -x;
  if (size > 3) {
    let tail = size;
    for (let k = 60; k >= 1; k--) tail = size + k / tail;
    return density / tail;
  }
  let term = size;
  let sum = size;
  for (let k = 3; Math.abs(term) > 1e-17 && k < 200; k += 2) {
    term *= (size * size) / k;
    sum += term;
  }
  return 0.5 - density * sum;
}

/**
 * The regularized incomplete beta function, by its continued fraction (Lentz's method) on the side where that converges
 * fast.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
  let fraction = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * fraction;
}

const nonZero = (value: number, tiny: number): number => (Math.abs(value) < tiny ? tiny : value);

/** Stirling's series, after shifting the argument up to where it is exact to double precision. */
function logGamma(value: number): number {
  let shift = 0;
  let x = value;
  while (x < 12) shift += Math.log(x++);
  const square = 1 / (x * x);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

function bisect(rising: (x: number) => number, target: number, low: number, high: number): number {
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
