import type { SweepPath } from '../core/wandb/projectPath.ts';

/** How a person has arranged a column. */
export interface ColumnView {
  readonly name: string;
  /** In pixels; undefined = as wide as its kind. */
  readonly width?: number;
  readonly isPinned?: boolean;
  /** undefined = shown unless all runs have the same value. */
  readonly isShown?: boolean;
}

/** How a person looks at results: plain data that is kept over a reload of the window. */
export interface ResultsView {
  readonly filter: string;
  /** undefined = the best run first. */
  readonly sort?: { readonly column: string; readonly descending: boolean };
  readonly groupBy?: string;
  /** The arranged columns in their order; the others follow in that of the table. */
  readonly columns: readonly ColumnView[];
  /** Ids of runs that are left out. */
  readonly hidden: readonly string[];
  /** Ids of the runs that are marked in the table and in every plot. */
  readonly selected: readonly string[];
  /** Which part of the page shows: `table`, or the name of a plot. */
  readonly tab: string;
  /** What the plots keep: axes, scales, smoothing. Plain JSON. */
  readonly plots: Readonly<Record<string, unknown>>;
}

/** The view of somebody who has arranged nothing. */
export const PLAIN_VIEW: ResultsView = { filter: '', columns: [], hidden: [], selected: [], tab: 'table', plots: {} };

/** What the page keeps for a reload of the window. Holds no key. */
export interface ResultsState {
  /** The address of the account's host. */
  readonly host: string;
  readonly sweeps: readonly SweepPath[];
  readonly view: ResultsView;
}
