/** A value on an axis with its label. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Round values between two bounds, at most about so many: multiples of 1, 2 or 5 times a power of ten. */
export function linearTicks(low: number, high: number, most: number): Tick[] {
  if (!(high > low)) return [{ value: low, text: tickText(low) }];
  const step = roundStep((high - low) / Math.max(1, most));
  const first = Math.ceil(low / step - TOLERANCE);
  const count = Math.floor(high / step + TOLERANCE) - first + 1;
  // A sum of steps would drift: 0.1 + 0.2 is not 0.3.
  return Array.from({ length: count }, (_, i) => {
    const value = Number(((first + i) * step).toPrecision(12));
    return { value, text: tickText(value) };
  });
}

/** Powers of ten between two positive bounds; where there are fewer than two, values between them. */
export function logTicks(low: number, high: number, most: number): Tick[] {
  const first = Math.ceil(Math.log10(low) - TOLERANCE);
  const last = Math.floor(Math.log10(high) + TOLERANCE);
  if (last - first < 1) return fineTicks(low, high, most);
  const stride = Math.ceil((last - first + 1) / Math.max(1, most));
  const powers = Array.from({ length: Math.floor((last - first) / stride) + 1 }, (_, i) => first + i * stride);
  return powers.map(power => {
    const value = Number(`1e${power}`);
    return { value, text: tickText(value) };
  });
}

/** Within a power of ten: 1, 2 and 5 times it, or round values where that leaves fewer than two. */
function fineTicks(low: number, high: number, most: number): Tick[] {
  const power = Math.floor(Math.log10(low));
  const values = [power, power + 1].flatMap(exponent => [1, 2, 5].map(digit => Number(`${digit}e${exponent}`)));
  const inside = values.filter(value => value >= low * (1 - TOLERANCE) && value <= high * (1 + TOLERANCE));
  return inside.length < 2 ? linearTicks(low, high, most) : inside.map(value => ({ value, text: tickText(value) }));
}

/** A number in few characters: an exponent where it is very large or small. */
export function tickText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6))
    return value
      .toExponential(2)
      .replace(/\.?0+e/, 'e')
      .replace('e+', 'e');
  return String(Number(value.toPrecision(6)));
}

/** What counts as equal after rounding, in steps. */
const TOLERANCE = 1e-9;

/** The least step of 1, 2 or 5 times a power of ten that is at least this. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const digit = least / power;
  return (digit <= 1 + TOLERANCE ? 1 : digit <= 2 + TOLERANCE ? 2 : digit <= 5 + TOLERANCE ? 5 : 10) * power;
}
