import type { Bag } from '../../../json.ts';
import type { Column } from '../../columns/column.ts';
import { jsonName } from '../../columns/jsonName.ts';
import { type Domain, toDomain } from './domain.ts';

/** The values of a parameter, put into few cells. */
export interface Cells {
  /** How many cells there are, also empty ones. */
  readonly count: number;
  /** The cell of each run; -1 where the run has no value. */
  readonly cells: Int32Array;
  /** Whether neighboring cells are alike. */
  readonly ordered: boolean;
}

/** As many as Optuna takes. */
const MOST_CELLS = 50;

/**
 * The values of a column in cells: numbers on a grid over what they are drawn from, all else by value, those that the
 * parameter lists included.
 *
 * @param parameter W&B's parameter, as in a sweep's configuration; undefined where it is unknown or was not swept
 */
export function toCells(column: Column, parameter: Bag | undefined): Cells {
  const listed = listedValues(parameter);
  if (listed || column.kind !== 'number') return namedCells(column, listed ?? []);
  const seen = column.values.filter(Number.isFinite);
  if (seen.length === 0) return { count: 0, cells: new Int32Array(column.values.length).fill(-1), ordered: true };
  const domain = toDomain(parameter, seen);
  const count = countCells(domain);
  const scale = domain.log ? Math.log : (value: number) => value;
  const [low, high] = [scale(domain.low), scale(domain.high)];
  const size = (high - low) / (count - 1);
  const cells = Int32Array.from(column.values, value =>
    Number.isFinite(value) ? Math.min(Math.max(Math.ceil((scale(value) - low) / size - 0.5), 0), count - 1) : -1,
  );
  return { count, cells, ordered: true };
}

/** The values that a parameter lists; undefined if it has a distribution of numbers, or is unknown. */
function listedValues(parameter: Bag | undefined): readonly unknown[] | undefined {
  if (!parameter) return undefined;
  const values: unknown = parameter['values'];
  if (Array.isArray(values)) return values as unknown[];
  return 'value' in parameter ? [parameter['value']] : undefined;
}

function namedCells(column: Column, listed: readonly unknown[]): Cells {
  const cellOf = new Map<string, number>();
  const cellOfName = (name: string): number => {
    const cell = cellOf.get(name) ?? cellOf.size;
    cellOf.set(name, cell);
    return cell;
  };
  for (const value of listed) cellOfName(jsonName(value));
  const cells = namesOf(column).map(name => (name === undefined ? -1 : cellOfName(name)));
  return { count: cellOf.size, cells: Int32Array.from(cells), ordered: false };
}

/** The value of each run as JSON text; undefined where it has none. */
function namesOf(column: Column): (string | undefined)[] {
  switch (column.kind) {
    case 'number':
      return Array.from(column.values, value => (Number.isFinite(value) ? jsonName(value) : undefined));
    case 'boolean':
      return Array.from(column.values, value => (value < 0 ? undefined : String(value === 1)));
    case 'category':
      return Array.from(column.codes, code => column.names[code]);
  }
}

/** One cell a value up to 50, on a logarithmic scale of integers one each time they double; 1 where all are equal. */
function countCells({ low, high, log, step }: Domain): number {
  if (low === high) return 1;
  if (step === undefined) return MOST_CELLS;
  if (log) return Math.min(Math.ceil(Math.log(high - low + 1) / Math.log(2)) + 1, MOST_CELLS);
  return Math.min(Math.round((high - low) / step) + 1, MOST_CELLS);
}
