import type { Column } from '../columns/column.ts';

/** How the values of a column are spread over some rows. */
export type Histogram = NumberHistogram | ValueHistogram;

export interface NumberHistogram {
  readonly kind: 'number';
  /** The bounds of the bins, ascending, one more than there are bins; the last bin includes its upper one. */
  readonly edges: Float64Array;
  readonly counts: Uint32Array;
  /** Whether the bins are equally wide on a logarithmic scale. */
  readonly log: boolean;
  /** The rows without a finite number. */
  readonly missing: number;
}

export interface ValueHistogram {
  readonly kind: 'value';
  /** The most frequent values, as JSON text, and their rows; equal ones in the order of their first row. */
  readonly values: readonly { readonly name: string; readonly count: number }[];
  /** The rows with any other value. */
  readonly others: number;
  readonly missing: number;
}

/** Numbers over this many powers of ten are easier to tell apart on a logarithmic scale. */
const WIDE = 3;

/**
 * The histogram of the rows in at most so many bins.
 *
 * @param isLog whether numbers get a logarithmic scale; undefined = where they span wide
 */
export function histogram(column: Column, rows: Int32Array, bins: number, isLog?: boolean): Histogram {
  switch (column.kind) {
    case 'number':
      return numberHistogram(finiteOf(column.values, rows), rows.length, bins, isLog);
    case 'boolean':
      return valueHistogram(['false', 'true'], picked(column.values, rows), bins);
    case 'category':
      return valueHistogram(column.names, picked(column.codes, rows), bins);
  }
}

/** The finite numbers of the rows. */
function finiteOf(values: Float64Array, rows: Int32Array): Float64Array {
  const finite = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const value = values[row] ?? NaN;
    if (Number.isFinite(value)) finite[count++] = value;
  }
  return finite.subarray(0, count);
}

function picked(codes: Int8Array | Int32Array, rows: Int32Array): Int32Array {
  const own = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) own[i] = codes[rows[i] ?? -1] ?? -1;
  return own;
}

function numberHistogram(finite: Float64Array, rows: number, bins: number, isLog?: boolean): NumberHistogram {
  const missing = rows - finite.length;
  let [low, high] = [Infinity, -Infinity];
  for (const value of finite) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const log = low > 0 && (isLog ?? Math.log10(high) - Math.log10(low) > WIDE);
  if (finite.length === 0)
    return { kind: 'number', edges: new Float64Array(), counts: new Uint32Array(), log, missing };
  // Halves, and powers of either end, keep the width of the whole range finite.
  const at = (part: number): number =>
    log ? low ** (1 - part) * high ** part : (low / 2 + (high / 2 - low / 2) * part) * 2;
  const width = log ? Math.log(high) - Math.log(low) : high / 2 - low / 2;
  const count = low === high ? 1 : bins;
  const edges = Float64Array.from({ length: count + 1 }, (_, i) => at(i / count));
  edges[0] = low;
  edges[count] = high;
  const counts = new Uint32Array(count);
  for (const value of finite) {
    const place = (log ? Math.log(value) - Math.log(low) : value / 2 - low / 2) / width;
    const bin = low === high ? 0 : Math.min(Math.floor(place * count), count - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { kind: 'number', edges, counts, log, missing };
}

function valueHistogram(names: readonly string[], codes: Int32Array, bins: number): ValueHistogram {
  const counts = new Uint32Array(names.length);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  const values = names
    .map((name, code) => ({ name, count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const shown = values.slice(0, bins);
  const sum = (some: readonly { count: number }[]): number => some.reduce((total, { count }) => total + count, 0);
  return {
    kind: 'value',
    values: shown,
    others: sum(values) - sum(shown),
    missing: codes.length - sum(values),
  };
}
