import * as l10n from '@vscode/l10n';
import { sortRows } from '../../../core/results/rows/sortRows.ts';
import type { PlotState } from '../plotState.ts';

/** More lines cannot be told apart, and their curves come in one request. */
const MOST_RUNS = 20;
/** As many as everybody sees at a glance, where nobody has chosen. */
const BEST_RUNS = 5;

/** The runs whose curves are shown, best first or without a metric newest first, and why these. */
export function chosenRuns(state: PlotState): { readonly rows: Int32Array; readonly words: string } {
  const { data, selected } = state;
  const isChosen = selected.length > 0;
  const metric = state.column(data.metric);
  const all = isChosen ? selected : data.rows;
  // As the table has them, until somebody sorts it.
  const by = metric ?? state.column('created');
  const sorted = by ? sortRows(by.column, all, !metric || data.goal === 'maximize') : all;
  const rows = sorted.slice(0, isChosen ? MOST_RUNS : BEST_RUNS);
  if (!isChosen)
    return {
      rows,
      words: metric
        ? l10n.t('The best runs. Select runs to see theirs.')
        : l10n.t('The newest runs. Select runs to see theirs.'),
    };
  if (rows.length === selected.length) return { rows, words: l10n.t('The selected runs.') };
  const words = metric
    ? l10n.t('The best {0} of {1} selected runs.', rows.length, selected.length)
    : l10n.t('The newest {0} of {1} selected runs.', rows.length, selected.length);
  return { rows, words };
}
