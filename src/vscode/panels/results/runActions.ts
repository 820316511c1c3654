import * as vscode from 'vscode';
import type { RunAction } from '../../../contract/results.ts';
import type { ApiClient } from '../../../core/api/client.ts';
import { at, type Bag, type JsonValue } from '../../../core/json.ts';
import { toColumn } from '../../../core/results/columns/toColumn.ts';
import { type Brush, brushesOf } from '../../../core/results/panel/brushes.ts';
import { commandLine } from '../../../core/results/panel/commandLine.ts';
import { nameInFile } from '../../../core/results/panel/parameterName.ts';
import { runConfig } from '../../../core/results/panel/runConfig.ts';
import { selectedValues } from '../../../core/results/panel/selectedValues.ts';
import { settingsFile } from '../../../core/results/panel/settingsFile.ts';
import type { FoundRun, SeveralSweeps } from '../../../core/results/panel/severalSweeps.ts';
import { runUrl } from '../../../core/wandb/appUrl.ts';
import { Block, writeDocument } from '../../../core/yaml/write/document.ts';
import { copyIds } from '../../explorer/copyId.ts';
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
      await copyIds(runs.map(({ run }) => run));
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
      await openValues(shown, client, sweeps, runs, ids);
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
  const values = parametersOf(run).map(column => {
    return { name: nameInFile(column), column: toColumn([at(config, ...column.path)]) };
  });
  return brushesOf(values, Int32Array.of(0));
}

/** Opens a new sweep file with the values of marked runs, and says which parameters stay as they are. */
async function openValues(
  shown: ShownResults,
  client: ApiClient,
  sweeps: SeveralSweeps,
  runs: readonly FoundRun[],
  ids: readonly string[],
): Promise<void> {
  const [first] = runs;
  if (!first) return;
  const { sweep } = first;
  const placeOf = new Map(sweeps.ids().map((id, row) => [id, row]));
  const held = {
    sweep,
    runs: runs.map(({ run }) => run),
    rows: Int32Array.from(ids.flatMap(id => placeOf.get(id) ?? [])),
    column: (name: string) => sweeps.column(name)?.column,
  };
  const title = vscode.l10n.t('Reading the values of the selected runs…');
  const { brushes, unknown } = await lateProgress(title, signal => selectedValues(client, held, { signal }));
  await openSettings(shown, brushes, first, runs.length === 1);
  if (unknown.length === 0) return;
  const names = unknown.length > MOST_NAMED ? [...unknown.slice(0, MOST_NAMED), '…'] : unknown;
  throw new CommandError(
    vscode.l10n.t(
      'W&B returned no values of these runs for {0}, so the file keeps what the sweep searched.',
      names.join(', '),
    ),
  );
}

/** So many parameters are named in a message. */
const MOST_NAMED = 5;

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
