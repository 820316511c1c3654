import * as vscode from 'vscode';
import type { Sweep } from '../../core/api/types.ts';
import { COMMANDS } from '../ids.ts';
import { findSweepFiles } from '../launch/findSweepFiles.ts';
import { createJournal } from '../launch/journal.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { CommandError } from '../ui/commandError.ts';
import { registerCommand } from '../ui/registerCommand.ts';

const KIND = 'launched';

/** Compare with File: what a sweep was launched with on the left, the file on disk on the right, where it can be mended. */
export function registerCompareWithFile(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.compareWithFile, async (...args) => {
    const [node] = chosenNodes(args, 'sweeps', 'sweep');
    if (node === undefined) return;
    const {
      value: sweep,
      list: {
        address: { entity, project },
      },
    } = node;
    const uri = await chooseFile(services, { entity, project, sweep });
    if (uri === undefined) return;
    const document = await vscode.workspace.openTextDocument(uri);
    const { besideFile } = await import('../../core/launch/plan/besideFile.ts');
    const { connection, documents, readings } = services;
    const choices = { entity, project, author: connection.viewer?.username };
    const { text, raw } = besideFile(
      { text: document.getText(), name: uri.path },
      readings.of(document).tree,
      sweep,
      choices,
    );
    const name = nameOf(uri);
    const left = documents.put(KIND, `${sweep.name} ${name}`, text);
    const title = vscode.l10n.t('{0} as launched ↔ {1}', sweep.displayName ?? sweep.name, name);
    await vscode.commands.executeCommand('vscode.diff', left, uri, title);
    if (raw !== undefined)
      void vscode.window.showInformationMessage(
        vscode.l10n.t("The left side is W&B's own text, because {0} cannot be launched as it is: {1}", name, raw),
      );
    else if (text === document.getText())
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          '{0} would launch what {1} was launched with: they differ in nothing that counts.',
          name,
          sweep.displayName ?? sweep.name,
        ),
      );
  });
}

/** The file that launched the sweep from this machine; else the sweep file in the editor, else one that the person picks, of the same kind first. */
async function chooseFile(
  services: Services,
  { entity, project, sweep }: { readonly entity: string; readonly project: string; readonly sweep: Sweep },
): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const files = await findSweepFiles(services);
  if (files.length === 0)
    throw new CommandError(vscode.l10n.t('There is no sweep file in the workspace to compare with.'), [
      { title: vscode.l10n.t('New Sweep File'), run: COMMANDS.newFile },
    ]);
  const { connection, context } = services;
  const { readLastLaunch } = await import('../../core/launch/send/journal.ts');
  const journal = createJournal(context.globalStorageUri);
  const launches = await Promise.all(
    files.map(async ({ uri }) => ({
      uri,
      last: await readLastLaunch(journal, connection.host, uri.toString()).catch(() => undefined),
    })),
  );
  const origin = launches.find(
    ({ last }) =>
      last?.entity === entity && last.project === project && [last.sweep, ...last.earlier].includes(sweep.name),
  );
  if (origin !== undefined) return origin.uri;
  if (active !== undefined && files.some(file => file.uri.toString() === active.uri.toString())) return active.uri;
  if (files.length === 1) return files[0]?.uri;
  const kind = sweep.launchedAs === undefined ? 'sweep' : 'launch-sweep';
  const sorted = [...files].sort((a, b) => Number(b.kind === kind) - Number(a.kind === kind));
  const chosen = await vscode.window.showQuickPick(
    sorted.map(file => ({
      label: vscode.workspace.asRelativePath(file.uri),
      description: file.kind === 'launch-sweep' ? vscode.l10n.t('launch sweep') : vscode.l10n.t('sweep'),
      uri: file.uri,
    })),
    {
      title: vscode.l10n.t('Compare {0} with', sweep.displayName ?? sweep.name),
      placeHolder: vscode.l10n.t('The file that it was launched from'),
    },
  );
  return chosen?.uri;
}

/** The last part of a path. */
function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
