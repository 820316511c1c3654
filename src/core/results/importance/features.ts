import type { Column } from '../columns/column.ts';

/** A parameter as a forest sees it: one integer a run. */
export interface Feature {
  /**
   * Ordered: the dense rank of a number, or a boolean as 0 or 1, and -1 where the run has none; so a scale changes
   * nothing. Not ordered: the number of the category, of which "has none" is one.
   */
  readonly codes: Int32Array;
  readonly ordered: boolean;
}

/** The feature of a column. */
export function toFeature(column: Column): Feature {
  switch (column.kind) {
    case 'number':
      return { codes: denseRanks(column.values), ordered: true };
    case 'boolean':
      return { codes: Int32Array.from(column.values), ordered: true };
    case 'category': {
      const missing = column.names.length;
      return { codes: column.codes.map(code => (code < 0 ? missing : code)), ordered: false };
    }
  }
}

/** The ranks from 0, equal numbers equal; -1 for NaN. */
function denseRanks(values: Float64Array): Int32Array {
  const rankOf = new Map<number, number>();
  for (const value of values.toSorted()) if (!Number.isNaN(value) && !rankOf.has(value)) rankOf.set(value, rankOf.size);
  return Int32Array.from(values, value => rankOf.get(value) ?? -1);
}
