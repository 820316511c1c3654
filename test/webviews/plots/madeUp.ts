import { toColumn } from '../../../src/core/results/columns/toColumn.ts';
import type { PlotColumn, PlotData } from '../../../src/webviews/plots/plotData.ts';

/** A column of JSON values; undefined: the run has none. */
export function madeColumn(name: string, values: readonly unknown[], more: Partial<PlotColumn> = {}): PlotColumn {
  return { name, role: 'parameter', column: toColumn(values), ...more };
}

/** The rows of a list, in order. */
export function rowsOf(length: number): Int32Array {
  return Int32Array.from({ length }, (_, row) => row);
}

/** Runs with these columns, all of which are shown. */
export function madeData(columns: readonly PlotColumn[], length: number): PlotData {
  const ids = Array.from({ length }, (_, row) => `run${row}`);
  return {
    columns,
    ids,
    names: ids,
    rows: rowsOf(length),
    metric: undefined,
    goal: 'minimize',
    logged: [],
    isLoading: false,
  };
}
