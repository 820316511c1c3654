import type { NamedColumn } from '../columns/table.ts';

/** Values of a column that were marked in a plot, or that marked runs have. */
export interface Brush {
  readonly column: string;
  /** Of numbers: both ends included. */
  readonly range?: readonly [low: number, high: number] | undefined;
  /** Of categories: as JSON text. */
  readonly values?: readonly string[] | undefined;
}

/** The values that some runs have in columns: the range of numbers, the different ones of everything else. */
export function brushesOf(columns: readonly NamedColumn[], rows: Int32Array): readonly Brush[] {
  return columns.flatMap(({ name, column }): readonly Brush[] => {
    switch (column.kind) {
      case 'number': {
        const numbers = Float64Array.from(rows, row => column.values[row] ?? NaN).filter(Number.isFinite);
        if (numbers.length === 0) return [];
        const low = numbers.reduce((a, b) => Math.min(a, b));
        const high = numbers.reduce((a, b) => Math.max(a, b));
        return [{ column: name, range: [low, high] }];
      }
      case 'boolean':
        return some(
          name,
          Array.from(rows, row => ['false', 'true'][column.values[row] ?? -1]),
        );
      case 'category':
        return some(
          name,
          Array.from(rows, row => column.names[column.codes[row] ?? -1]),
        );
    }
  });
}

function some(column: string, values: readonly (string | undefined)[]): readonly Brush[] {
  const found = new Set(values.filter(value => value !== undefined));
  return found.size === 0 ? [] : [{ column, values: [...found] }];
}
