import { filterRows } from '../filter/runFilter.ts';
import type { FilterProblem } from '../filter/filterError.ts';
import type { NamedColumn } from '../columns/table.ts';

/** Which runs show. */
export interface ShownRuns {
  /** In the order of the table. */
  readonly rows: Int32Array;
  /** What is wrong with the filter: `rows` are those of the last one that could be used. */
  readonly problem?: FilterProblem;
}

/** Chooses the runs that show; remembers the last filter that could be used, for the time while one is typed. */
export function createShownRuns(): (
  filter: string,
  hidden: readonly string[],
  ids: readonly string[],
  columns: readonly NamedColumn[],
) => ShownRuns {
  let usable = '';
  return (filter, hidden, ids, columns) => {
    const found = filterRows(filter, columns);
    if ('rows' in found) usable = filter;
    const again = 'rows' in found ? found : filterRows(usable, columns);
    const passed = 'rows' in again ? again.rows : Int32Array.from(ids.keys());
    const left = new Set(hidden);
    const rows = left.size === 0 ? passed : passed.filter(row => !left.has(ids[row] ?? ''));
    return { rows, ...('problem' in found ? { problem: found.problem } : {}) };
  };
}
