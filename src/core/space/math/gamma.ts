/** Coefficients of Lanczos' approximation with g = 7 and 9 terms, as P. Godfrey computed them. */
const LANCZOS: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function of a number above 0, to 14 digits (Lanczos 1964, as in DLMF 5.11). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI) - Math.log(Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const sum = LANCZOS.reduce((total, coefficient, i) => total + coefficient / (z + i + 1), 0.9999999999998099);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** From here on Stirling's series has 16 digits. */
const LARGE = 10;

/** What Stirling's formula lacks of the logarithm of the gamma function of a large number: DLMF 5.11.1. */
function stirlingRest(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360_360))))) / x;
}

/**
 * The logarithm of the beta function. Of large numbers Stirling's formulas are subtracted by hand, so that their long
 * leading terms do not cost the digits of the rest: Didonato and Morris, "Algorithm 708", ACM TOMS 18 (1992).
 */
export function logBeta(first: number, second: number): number {
  const [a, b] = first < second ? [first, second] : [second, first];
  if (b < LARGE) return logGamma(a) + (logGamma(b) - logGamma(a + b));
  const rest = stirlingRest(b) - stirlingRest(a + b);
  if (a < LARGE) return logGamma(a) + rest + a - a * Math.log(a + b) + (b - 0.5) * Math.log1p(-a / (a + b));
  return (
    0.5 * Math.log(2 * Math.PI) -
    0.5 * Math.log(b) +
    stirlingRest(a) +
    rest +
    (a - 0.5) * Math.log(a / (a + b)) +
    b * Math.log1p(-a / (a + b))
  );
}
