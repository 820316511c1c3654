import { cellWriter } from '../../core/results/columns/cellWriter.ts';
import type { Column } from '../../core/results/columns/column.ts';
import { categoryLabel } from '../../core/results/columns/label.ts';
import type { PlotData } from '../plots/plotData.ts';
import { whyNothing } from './nothingShown.ts';
import { isEmptyColumn } from './shownColumns.ts';
import type { Store } from './store.ts';

/** The column with the names of runs. */
const NAME = 'name';

/**
 * What the plots show of a page: not the columns of other sweeps, in which no run has a value. Those whose values have
 * not come have none for any run.
 */
export function plotData(store: Store): PlotData {
  const { ids, columns, passed, about, metrics } = store;
  const nothing: Column = {
    kind: 'number',
    values: new Float64Array(ids.length).fill(NaN),
    nanRows: new Uint32Array(),
  };
  return {
    columns: columns
      .filter(column => column.role === 'metric' || !isEmptyColumn(store, column))
      .map(column => ({ ...column, column: store.column(column.name) ?? nothing })),
    ids,
    names: namesOf(store.column(NAME), ids),
    rows: passed,
    metric: about.metric,
    goal: about.goal,
    logged: metrics,
    without: withoutRuns(store),
  };
}

/** Why there would be no runs. */
function withoutRuns(store: Store): PlotData['without'] {
  const { kind } = store.status.status;
  if (kind === 'loading' || kind === 'partial') return 'loading';
  if (kind === 'failed' || kind === 'signedOut' || kind === 'untrusted') return 'unknown';
  return whyNothing(store)?.ends === 'hiding' ? 'hidden' : 'said';
}

function namesOf(column: Column | undefined, ids: readonly string[]): readonly string[] {
  if (!column) return ids;
  const write = cellWriter(column, { missing: '', number: String, boolean: String, category: categoryLabel });
  return ids.map((id, row) => write(row) || id);
}
