import type { Goal } from '../../wandb/goals.ts';
import { sortRows } from '../rows/sortRows.ts';
import type { SeveralSweeps } from './severalSweeps.ts';

/** How somebody looks at the runs of a panel, as far as their order goes. */
export interface RunsArrangement {
  readonly filter: string;
  readonly sort?: { readonly column: string; readonly descending: boolean };
  readonly hidden: readonly string[];
}

/** The runs of one sweep of a panel, as it shows them. */
export interface ArrangedRuns {
  /** The ids of the first of them, in their order. */
  readonly names: readonly string[];
  /** How many pass its filter, of how many. */
  readonly passed: number;
  readonly all: number;
}

/** A view of a sweep lists as many: the panel itself shows the rest. */
const MOST_NAMES = 100;

/**
 * The runs of each sweep of a panel in its order, by the sweep's id; undefined for all where it neither sorts, filters
 * nor hides any.
 *
 * @param rows those that pass the filter and are not hidden
 */
export function arrangedRuns(
  sweeps: SeveralSweeps,
  rows: Int32Array,
  { filter, sort, hidden }: RunsArrangement,
  { metric, goal }: { readonly metric?: string; readonly goal: Goal },
): ReadonlyMap<string, ArrangedRuns | undefined> {
  const isPlain = filter.trim() === '' && sort === undefined && hidden.length === 0;
  const by = sort ?? { column: metric ?? 'created', descending: metric === undefined || goal === 'maximize' };
  const column = isPlain ? undefined : sweeps.column(by.column)?.column;
  const order = column ? sortRows(column, rows, by.descending) : rows;
  const ids = isPlain ? [] : sweeps.ids();
  const found = isPlain ? [] : Array.from(order, row => sweeps.find(ids[row] ?? ''));
  return new Map(
    sweeps.sweeps.map(sweep => {
      const own = found.flatMap(run => (run?.sweep === sweep ? [run.run] : []));
      const all = sweep.results?.table.rows ?? 0;
      const names = own.slice(0, MOST_NAMES);
      return [sweep.path.sweep, isPlain || all === 0 ? undefined : { names, passed: own.length, all }];
    }),
  );
}
