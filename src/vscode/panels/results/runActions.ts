import * as vscode from 'vscode';
import type { RunAction } from '../../../contract/results.ts';
import type { ApiClient } from '../../../core/api/client.ts';
import { at, type Bag, type JsonValue } from '../../../core/json.ts';
import { toColumn } from '../../../core/results/columns/toColumn.ts';
import { type Brush, brushesOf } from '../../../core/results/panel/brushes.ts';
import { commandLine } from '../../../core/results/panel/commandLine.ts';
import { runConfig } from '../../../core/results/panel/runConfig.ts';
import { settingsFile } from '../../../core/results/panel/settingsFile.ts';
import type { FoundRun, SeveralSweeps } from '../../../core/results/panel/severalSweeps.ts';
import { runUrl } from '../../../core/wandb/appUrl.ts';
import { Block, writeDocument } from '../../../core/yaml/write/document.ts';
import { COMMANDS } from '../../ids.ts';
import { CommandError } from '../../ui/commandError.ts';
import { lateProgress } from '../../ui/lateProgress.ts';
import type { ShownResults } from './shownResults.ts';

/** The kind of the documents that hold a run's configuration. */
const KIND = 'run';

/** Does something with marked runs. Throws `ApiError` and `CommandError`. */
export async function actOnRuns(shown: ShownResults, action: RunAction, ids: readonly string[]): Promise<void> {
  const { sweeps, services } = shown;
  const { client, app } = services.connection;
  const runs = ids.flatMap(id => sweeps?.find(id) ?? []);
  const [first, second] = runs;
  if (!sweeps || !client || !first) return;
  switch (action) {
    case 'openInBrowser':
      for (const { sweep, run } of runs) {
        const { entity, project } = sweep.path;
        await vscode.env.openExternal(vscode.Uri.parse(runUrl(app, entity, project, run), true));
      }
      return;
    case 'showLog': {
      const { entity, project } = first.sweep.path;
      await vscode.commands.executeCommand(COMMANDS.runLog, { entity, project, run: first.run });
      return;
    }
    case 'copyId':
      await copy(runs.map(({ run }) => run).join('\n'), vscode.l10n.t('Copied the ID.'));
      return;
    case 'showConfig':
      await services.documents.show(services.documents.put(KIND, `${first.run}.yaml`, await yamlOf(client, first)));
      return;
    case 'copyConfig':
      await copy(await yamlOf(client, first), vscode.l10n.t('Copied the configuration.'));
      return;
    case 'copyCommand':
      await copy(
        commandLine(first.sweep.config ?? '', await configOf(client, first)),
        vscode.l10n.t('Copied the command line.'),
      );
      return;
    case 'launchAgain': {
      const document = await openSettings(shown, await valuesOfOne(client, first), first, true);
      await vscode.commands.executeCommand(COMMANDS.launch, document.uri);
      return;
    }
    case 'compare':
      if (second) await compare(shown, client, first, second);
      return;
    case 'newFile':
      await openSettings(shown, valuesOf(sweeps, first, ids), first, ids.length === 1);
  }
}

async function configOf(client: ApiClient, { sweep, run }: FoundRun): Promise<Bag> {
  const title = vscode.l10n.t('Reading the configuration of {0}…', run);
  const config = await lateProgress(title, signal => runConfig(client, sweep, run, { signal }));
  if (!config) throw new CommandError(vscode.l10n.t('The run {0} was not found, or your account cannot see it.', run));
  return config;
}

/** A key a line, at every depth: two configurations are compared line by line. */
async function yamlOf(client: ApiClient, run: FoundRun): Promise<string> {
  const config = Object.entries(await configOf(client, run)) as [string, JsonValue][];
  return writeDocument(new Block(config), { onLines: true });
}

/** All parameters of a run, in use in the table or not: they are launched as they were. */
async function valuesOfOne(client: ApiClient, run: FoundRun): Promise<readonly Brush[]> {
  const config = await configOf(client, run);
  const values = parametersOf(run).map(({ name, path }) => ({ name, column: toColumn([at(config, ...path)]) }));
  return brushesOf(values, Int32Array.of(0));
}

function valuesOf(sweeps: SeveralSweeps, { sweep }: FoundRun, ids: readonly string[]): readonly Brush[] {
  const all = sweeps.ids();
  const rows = Int32Array.from(ids, id => all.indexOf(id)).filter(row => row >= 0);
  return brushesOf(
    parametersOf({ sweep }).flatMap(({ name }) => sweeps.column(name) ?? []),
    rows,
  );
}

function parametersOf({ sweep }: Pick<FoundRun, 'sweep'>): FoundRun['sweep']['columns'] {
  return sweep.columns.filter(({ role }) => role === 'parameter');
}

/** Opens a new sweep file that tries some values of the parameters of a run's sweep. */
async function openSettings(
  { services }: ShownResults,
  values: readonly Brush[],
  { sweep }: FoundRun,
  isOneRun: boolean,
): Promise<vscode.TextDocument> {
  const text = settingsFile(sweep.config ?? '', values, isOneRun);
  if (text === undefined)
    throw new CommandError(
      vscode.l10n.t('Could not write the file: the configuration of the sweep cannot be changed safely.'),
      [
        {
          title: vscode.l10n.t('Show Configuration'),
          run: async () => {
            await services.documents.show(services.documents.put(KIND, `${sweep.path.sweep}.yaml`, sweep.config ?? ''));
          },
        },
      ],
    );
  const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: text });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
  return document;
}

async function compare(
  { services: { documents } }: ShownResults,
  client: ApiClient,
  first: FoundRun,
  second: FoundRun,
): Promise<void> {
  const [left, right] = [
    documents.put(KIND, `${first.run}.yaml`, await yamlOf(client, first)),
    documents.put(KIND, `${second.run}.yaml`, await yamlOf(client, second)),
  ];
  await vscode.commands.executeCommand('vscode.diff', left, right, `${first.run} ↔ ${second.run}`);
}

async function copy(text: string, said: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(said, 3_000);
}
