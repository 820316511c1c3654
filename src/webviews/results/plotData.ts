import { cellWriter } from '../../core/results/columns/cellWriter.ts';
import type { Column } from '../../core/results/columns/column.ts';
import { categoryLabel } from '../../core/results/columns/label.ts';
import type { PlotData } from '../plots/plotData.ts';
import type { Store } from './store.ts';

/** The column with the names of runs. */
const NAME = 'name';

/** What the plots show of a page. Columns whose values have not come have none for any run. */
export function plotData(store: Store): PlotData {
  const { ids, columns, passed, about, metrics, status } = store;
  const nothing: Column = {
    kind: 'number',
    values: new Float64Array(ids.length).fill(NaN),
    nanRows: new Uint32Array(),
  };
  const { kind } = status.status;
  return {
    columns: columns.map(column => ({ ...column, column: store.column(column.name) ?? nothing })),
    ids,
    names: namesOf(store.column(NAME), ids),
    rows: passed,
    metric: about.metric,
    goal: about.goal,
    logged: metrics,
    without: kind === 'loading' || kind === 'partial' ? 'loading' : kind === 'empty' ? 'empty' : 'failed',
  };
}

function namesOf(column: Column | undefined, ids: readonly string[]): readonly string[] {
  if (!column) return ids;
  const write = cellWriter(column, { missing: '', number: String, boolean: String, category: categoryLabel });
  return ids.map((id, row) => write(row) || id);
}
