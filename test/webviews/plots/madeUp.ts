import { toColumn } from '../../../src/core/results/columns/toColumn.ts';
import type { PlotColumn } from '../../../src/webviews/plots/plotData.ts';

/** A column of JSON values; undefined: the run has none. */
export function madeColumn(name: string, values: readonly unknown[], more: Partial<PlotColumn> = {}): PlotColumn {
  return { name, role: 'parameter', column: toColumn(values), ...more };
}

/** The rows of a list, in order. */
export function rowsOf(length: number): Int32Array {
  return Int32Array.from({ length }, (_, row) => row);
}
