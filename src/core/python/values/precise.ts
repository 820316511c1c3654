// Python calculates with the C library, which rounds the true result; JavaScript's functions may be off by the last
// digit. So the true result is calculated here with 256 bits and rounded once.

const BITS = 256n;
const ONE = 1n << BITS;

/**
 * How near to a double the true result has to be, in units of its last place: NumPy calculates with several numbers at
 * once on newer processors, and rounds otherwise where it is further away.
 */
export const NUMPY_ROUNDS = 0.29;

/** Python's `math.exp`; NaN where the true result is not `within` so much of a double, in units of its last place. */
export function preciseExp(x: number, within?: number): number {
  if (!Number.isFinite(x) || Math.abs(x) > 700) return within === undefined ? Math.exp(x) : NaN;
  return expOf(fixed(x), within);
}

/** Python's `math.log` with one argument; NaN where Python raises. */
export function preciseLog(x: number, within?: number): number {
  return x > 0 && Number.isFinite(x) ? round(lnOf(x), -Number(BITS), within) : NaN;
}

/** Python's `math.log2`; NaN where Python raises. */
export function preciseLog2(x: number, within?: number): number {
  return preciseLogOf(2, x, within);
}

/** The logarithm to a base; NaN where there is none. */
export function preciseLogOf(base: number, x: number, within?: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return NaN;
  return round((lnOf(x) << BITS) / lnOf(base), -Number(BITS), within);
}

/**
 * Python's `math.log10`, calculated as the C library does it, which does not round the true result; NaN where Python
 * raises.
 */
export function log10AsInC(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return NaN;
  const { mantissa, exponent } = parts(x);
  const power = exponent + mantissa.toString(2).length - 1;
  const twos = power < 0 ? power + 1 : power;
  const rest = x * 2 ** -twos;
  const low = twos * 3.69423907715893078616e-13 + 4.34294481903251816668e-1 * preciseLog(rest);
  return low + twos * 3.01029995663611771306e-1;
}

/** Python's `x ** y` with floats, `x` positive; NaN for what lies beyond the doubles. */
export function precisePow(x: number, y: number, within?: number): number {
  if (!(x > 0) || !Number.isFinite(x) || !Number.isFinite(y) || Math.abs(y * Math.log2(x)) > 1000) return NaN;
  const { mantissa, exponent } = parts(x);
  if (Number.isInteger(y) && Math.abs(y) <= 1024) {
    const power = mantissa ** BigInt(Math.abs(y));
    if (y >= 0) return round(power, exponent * y, within);
    const scale = BigInt(power.toString(2).length) + BITS;
    return round(((1n << scale) / power) | 1n, exponent * y - Number(scale), within);
  }
  const { mantissa: times, exponent: by } = parts(Math.abs(y));
  const product = shifted(lnOf(x) * times, by);
  return expOf(y < 0 ? -product : product, within);
}

function expOf(x: bigint, within?: number): number {
  const ln2 = lnOf(2);
  const twos = x / ln2;
  const rest = x - twos * ln2;
  let [sum, term] = [ONE, ONE];
  for (let n = 1n; term !== 0n; n++) {
    term = (term * rest) / (n << BITS);
    sum += term;
  }
  return round(sum, Number(twos) - Number(BITS), within);
}

/** The natural logarithm as a fixed-point number: 2 atanh((m - 1) / (m + 1)) and as many ln 2 as there are twos. */
function lnOf(x: number): bigint {
  const { mantissa, exponent } = parts(x);
  const length = BigInt(mantissa.toString(2).length - 1);
  const m = (mantissa << BITS) >> length;
  const twos = BigInt(exponent) + length;
  return series(m) + (twos === 0n ? 0n : twos * series(2n * ONE));
}

function series(m: bigint): bigint {
  const z = ((m - ONE) << BITS) / (m + ONE);
  const square = (z * z) >> BITS;
  let sum = 0n;
  for (let [power, n] = [z, 1n]; power !== 0n; power = (power * square) >> BITS, n += 2n) sum += power / n;
  return 2n * sum;
}

function fixed(x: number): bigint {
  const { mantissa, exponent } = parts(Math.abs(x));
  const size = shifted(mantissa << BITS, exponent);
  return x < 0 ? -size : size;
}

function shifted(x: bigint, by: number): bigint {
  return by >= 0 ? x << BigInt(by) : x >> BigInt(-by);
}

/** A positive double as an integer times a power of two. */
function parts(x: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const power = Number((bits >> 52n) & 0x7ffn);
  const low = bits & ((1n << 52n) - 1n);
  return power === 0 ? { mantissa: low, exponent: -1074 } : { mantissa: low | (1n << 52n), exponent: power - 1075 };
}

/** How far an integer is from a double, in units of the double's last place. */
function distance(size: bigint): number {
  const extra = Math.max(0, size.toString(2).length - 53);
  const lost = Number((size & ((1n << BigInt(extra)) - 1n)) >> BigInt(Math.max(0, extra - 53)));
  const part = lost / 2 ** Math.min(extra, 53);
  return Math.min(part, 1 - part);
}

/** The double nearest to an integer times a power of two. */
function round(integer: bigint, exponent: number, within?: number): number {
  const size = integer < 0n ? -integer : integer;
  if (within !== undefined && distance(size) > within) return NaN;
  const extra = Math.max(0, size.toString(2).length - 66);
  const lost = size & ((1n << BigInt(extra)) - 1n);
  const top = Number((size >> BigInt(extra)) | (lost === 0n ? 0n : 1n));
  const power = exponent + extra;
  const value = power < -1000 ? top * 2 ** -1000 * 2 ** (power + 1000) : top * 2 ** power;
  return integer < 0n ? -value : value;
}
