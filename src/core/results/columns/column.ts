/** A value of each run: of one parameter, one summary value, or one fact about the run. Plain data, as workers take. */
export type Column = NumberColumn | BooleanColumn | CategoryColumn;

export interface NumberColumn {
  readonly kind: 'number';
  /** A number a run; NaN where the run has none, or logged NaN. */
  readonly values: Float64Array;
  /** The rows that logged NaN, ascending: all other NaN are missing. */
  readonly nanRows: Uint32Array;
}

export interface BooleanColumn {
  readonly kind: 'boolean';
  /** 1, 0, or -1 where the run has none. */
  readonly values: Int8Array;
}

/** Strings, lists, mappings, and values of several types. */
export interface CategoryColumn {
  readonly kind: 'category';
  /** The different values as JSON text with sorted keys, in the order of their first row. */
  readonly names: readonly string[];
  /** An index into `names` a run, -1 where the run has none. */
  readonly codes: Int32Array;
}

/** The number of runs of a column. */
export function rowsOf(column: Column): number {
  return column.kind === 'category' ? column.codes.length : column.values.length;
}

/** Whether a run has no value in a column. A logged NaN is a value. */
export function isMissing(column: Column, row: number): boolean {
  switch (column.kind) {
    case 'number':
      return Number.isNaN(column.values[row] ?? NaN) && !loggedNaN(column, row);
    case 'boolean':
      return (column.values[row] ?? -1) < 0;
    case 'category':
      return (column.codes[row] ?? -1) < 0;
  }
}

/** Whether a run logged NaN: by halving, since there may be thousands. */
function loggedNaN({ nanRows }: NumberColumn, row: number): boolean {
  let [from, to] = [0, nanRows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((nanRows[middle] ?? 0) < row) from = middle + 1;
    else to = middle;
  }
  return nanRows[from] === row;
}
