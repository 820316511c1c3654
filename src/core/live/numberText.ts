/**
 * A metric's or parameter's number in few characters: at most five significant digits, an exponent where it is very
 * large or small.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value);
  const short = Number(value.toPrecision(5));
  const size = Math.abs(short);
  return size !== 0 && (size < 1e-4 || size >= 1e9) ? short.toExponential().replace('e+', 'e') : String(short);
}

const LONGEST = 24;

/** Any value of a configuration in few characters. */
export function valueText(value: unknown): string {
  if (typeof value === 'number') return numberText(value);
  const text = typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
