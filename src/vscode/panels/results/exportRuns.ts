import * as vscode from 'vscode';
import type { ExportFormat } from '../../../contract/results.ts';
import type { NamedColumn } from '../../../core/results/columns/table.ts';
import { toCsv } from '../../../core/results/export/csv.ts';
import { toJsonRows } from '../../../core/results/export/json.ts';
import { toMarkdown } from '../../../core/results/export/markdown.ts';
import { toPandas } from '../../../core/results/export/pandas.ts';
import { inBackground } from '../../ui/background.ts';
import { showMessage } from '../../ui/showMessage.ts';
import type { ShownResults } from './shownResults.ts';

interface Format {
  readonly write: (columns: readonly NamedColumn[], rows: Int32Array) => string;
  readonly ending: string;
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  csv: { write: toCsv, ending: 'csv' },
  json: { write: toJsonRows, ending: 'json' },
  markdown: { write: toMarkdown, ending: 'md' },
  pandas: { write: toPandas, ending: 'py' },
};

/** Writes runs into a file that the person names; the run's id is always a column. */
export async function exportRuns(
  { services, sweeps }: ShownResults,
  format: ExportFormat,
  names: readonly string[],
  ids: readonly string[],
): Promise<void> {
  if (!sweeps) return;
  const columns = [...new Set(['run', ...names])].flatMap(name => sweeps.column(name) ?? []);
  const place = new Map(sweeps.ids().map((id, row) => [id, row]));
  const rows = Int32Array.from(ids.flatMap(id => place.get(id) ?? []));
  const { write, ending } = FORMATS[format];
  const name = sweeps.sweeps.map(({ path }) => path.sweep).join('-');
  const text = write(columns, rows);
  const said = rows.length === 1 ? vscode.l10n.t('Exported 1 run.') : vscode.l10n.t('Exported {0} runs.', rows.length);
  await saveAs(services, `${name}.${ending}`, new TextEncoder().encode(text), said);
}

/** Asks where to save something, saves it, and offers to open it. */
export async function saveAs(
  services: ShownResults['services'],
  name: string,
  bytes: Uint8Array,
  said: string,
): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {});
  if (!uri) return;
  await vscode.workspace.fs.writeFile(uri, bytes);
  const open = { title: vscode.l10n.t('Open'), run: () => vscode.commands.executeCommand('vscode.open', uri) };
  inBackground(services, 'export', () =>
    showMessage(services, { severity: 'info', sentence: said, buttons: [open], what: 'export' }),
  );
}
