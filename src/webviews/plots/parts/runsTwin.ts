import * as l10n from '@vscode/l10n';
import type { PlotState } from '../plotState.ts';
import type { Axis } from '../scale/axis.ts';
import type { Twin } from './twin.ts';

/** The runs of a plot as a table: the selected ones, or all where none is. */
export function runsTwin({ data, selected }: PlotState, axes: readonly Axis[], caption: string): Twin {
  const rows = selected.length > 0 ? selected : data.rows;
  return {
    caption,
    heads: [l10n.t('Run'), ...axes.map(({ name }) => name)],
    length: rows.length,
    row: index => {
      const row = rows[index] ?? 0;
      return [data.names[row] ?? '', ...axes.map(axis => axis.words(row))];
    },
  };
}
