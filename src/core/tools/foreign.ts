import { plainLine } from '../plainLine.ts';

/** More of what others wrote is not repeated. */
const LONGEST = 80;

/**
 * Text that others wrote, as it may be repeated: on one line, without characters that hide or turn around what stands
 * beside them, without marks that could end a fence, and not long.
 */
export function foreign(text: string, longest = LONGEST): string {
  const plain = plainLine(text.replaceAll('`', "'"));
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}

/** A value of a configuration or a summary that others chose. */
export function foreignValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(4)) : String(value);
  if (typeof value === 'boolean' || value === null) return value;
  return foreign(typeof value === 'string' ? value : JSON.stringify(value));
}
