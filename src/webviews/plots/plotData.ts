import type { ResultColumn } from '../../contract/results.ts';
import type { NamedColumn } from '../../core/results/columns/table.ts';
import type { Goal } from '../../core/wandb/goals.ts';

/** A column of the runs and what it holds. */
export type PlotColumn = NamedColumn & Omit<ResultColumn, 'isLoaded'>;

/** What the plots show. Rows are places in the columns. */
export interface PlotData {
  readonly columns: readonly PlotColumn[];
  /** The id of each run, and its name as the table shows it. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** The rows that pass the filter and are not hidden. */
  readonly rows: Int32Array;
  /** The column of the metric that the sweep optimizes. */
  readonly metric: string | undefined;
  readonly goal: Goal;
  /** What the runs logged over time. */
  readonly logged: readonly string[];
  /** Without runs: they are being loaded, hidden, or could not be read, or the page says above why there are none. */
  readonly without: 'loading' | 'hidden' | 'unknown' | 'said';
}

/** Names of columns that were kept; undefined where something else or nothing was. */
export function namesOf(kept: unknown): readonly string[] | undefined {
  return Array.isArray(kept) ? kept.filter(name => typeof name === 'string') : undefined;
}

/** Nothing yet. */
export const NO_DATA: PlotData = {
  columns: [],
  ids: [],
  names: [],
  rows: new Int32Array(),
  metric: undefined,
  goal: 'minimize',
  logged: [],
  without: 'loading',
};
