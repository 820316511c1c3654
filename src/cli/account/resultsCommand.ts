import * as l10n from '@vscode/l10n';
import { sweep as askSweep } from '../../core/api/operations/sweep.ts';
import { readSweepConfig, type SweepConfig } from '../../core/live/sweepConfig.ts';
import { sweepNameAndId } from '../../core/live/sweepName.ts';
import { cellWriter } from '../../core/results/columns/cellWriter.ts';
import { categoryLabel } from '../../core/results/columns/label.ts';
import type { NamedColumn } from '../../core/results/columns/table.ts';
import { toCsv } from '../../core/results/export/csv.ts';
import { toJsonRows } from '../../core/results/export/json.ts';
import type { RunTable } from '../../core/results/load/runTable.ts';
import { onOneLine } from '../../core/plainLine.ts';
import { loadRuns, METRIC } from '../../core/tools/loadRuns.ts';
import { EXIT } from '../exit.ts';
import { tableLines } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { AccountOptions } from './findAccount.ts';
import type { ResultFormat } from './formats.ts';
import { signIn, type Place } from './signIn.ts';
import { sweepIn } from './sweepIn.ts';
import { runsCounted } from '../../core/runsCounted.ts';

export interface ResultsOptions extends Place {
  readonly format: ResultFormat;
}

/** So many of the best runs are for people to read; CSV and JSON have all. */
const SHOWN = 10;

/** `launch-sweeps results`: the runs of a sweep, best first. Gives the exit code. */
export async function resultsCommand(
  named: string,
  { format, ...place }: ResultsOptions,
  options: AccountOptions,
  { out, note, progress }: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const account = await signIn(options, place, signal);
  const path = sweepIn(account, named);
  const found = await askSweep(account.client, path, { signal });
  const config = readSweepConfig(found.config);
  const { table, total, missing } = await loadRuns(account.client, path, config, signal, (loaded, all) => {
    progress(all === undefined ? l10n.t('{0} runs…', loaded) : l10n.t('{0} of {1} runs…', loaded, all));
  });
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const columns = columnsOf(table, config);
  if (format === 'csv') out(toCsv(columns, rows).replace(/\n$/, ''));
  else if (format === 'json') out(toJsonRows(columns, rows).replace(/\n$/, ''));
  else {
    out(
      onOneLine(l10n.t('{0}: {1}, {2}', sweepNameAndId(found, config), found.state, runsCounted(total ?? table.rows))),
    );
    if (table.rows > 0) tableLines(textRows(columns, rows.subarray(0, SHOWN))).forEach(out);
  }
  if (total !== undefined && total > table.rows)
    note(l10n.t('Only the best {0} of {1} runs were loaded.', table.rows, total));
  if (missing.length > 0) note(l10n.t('The server did not give: {0}', missing.join(', ')));
  return EXIT.done;
}

/** Facts first, then the metric under its own name, then parameters. */
function columnsOf(table: RunTable, { metric = METRIC }: SweepConfig): readonly NamedColumn[] {
  return table.columns().map(({ name, column }) => ({ name: name === METRIC ? metric : name, column }));
}

/** The columns that a person reads: without times in milliseconds. */
const UNREAD: readonly string[] = ['created', 'heartbeat', 'seconds', 'user'];

function textRows(columns: readonly NamedColumn[], rows: Int32Array): readonly (readonly string[])[] {
  const read = columns.filter(({ name }) => !UNREAD.includes(name));
  const writers = read.map(({ column }) =>
    cellWriter(column, {
      missing: '',
      number: value => String(Number(value.toPrecision(6))),
      boolean: String,
      category: categoryLabel,
    }),
  );
  return [read.map(({ name }) => name), ...Array.from(rows, row => writers.map(write => write(row)))];
}
