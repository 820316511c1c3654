/** The ends of a range in short numbers: rounded outward by at most a fiftieth of its length. */
export function roundOutward(low: number, high: number, isLog: boolean): readonly [low: number, high: number] {
  if (!isLog) {
    const digits = Math.floor(Math.log10((high - low) / 50));
    return [toDigits(low, digits, Math.floor), toDigits(high, digits, Math.ceil)];
  }
  // A fiftieth of the length, as a share of the number itself; never coarser than two digits.
  const share = Math.min(Math.log(high / low) / 50, 0.1);
  const digits = (value: number): number => Math.floor(Math.log10(value * share));
  return [toDigits(low, digits(low), Math.floor), toDigits(high, digits(high), Math.ceil)];
}

/** A number with its last digit at a power of ten. */
function toDigits(value: number, power: number, round: (value: number) => number): number {
  const [scaled, nearest] = [value / 10 ** power, Math.round(value / 10 ** power)];
  const whole = Math.abs(scaled - nearest) < 1e-6 ? nearest : round(scaled);
  return Number(`${whole}e${power}`);
}
