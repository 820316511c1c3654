import * as vscode from 'vscode';
import { yamlSnippet } from '../language/yamlSnippet.ts';
import type { Services } from '../services.ts';
import { CommandError } from '../ui/commandError.ts';

/**
 * Opens the sweep of a Python file or cell as a new YAML document; each value that only running the file would tell is
 * a field to fill in. `at`: an offset in the sweep, else the cursor's.
 */
export async function openAsYaml(services: Services, uri: unknown, at: unknown): Promise<void> {
  const document = await documentOf(uri);
  const cursor = vscode.window.activeTextEditor;
  const own = cursor && cursor.document === document ? document.offsetAt(cursor.selection.active) : 0;
  const reading = await services.readings.load(document);
  const found = await (await services.language()).toYaml(reading, typeof at === 'number' ? at : own);
  if (!found)
    throw new CommandError(
      vscode.l10n.t(
        'Could not convert: no dict that is passed to `wandb.sweep` was found here. Open a file that has one.',
      ),
    );
  const made = await vscode.workspace.openTextDocument({ language: 'yaml', content: '' });
  const editor = await vscode.window.showTextDocument(made);
  await editor.insertSnippet(yamlSnippet(found));
}

/** Opens a sweep file as a new Python document. */
export async function openAsPython(services: Services, uri: unknown): Promise<void> {
  const reading = services.readings.of(await documentOf(uri));
  if (reading.claim.kind === null)
    throw new CommandError(vscode.l10n.t('Could not convert: the active editor does not contain a sweep. Open one.'));
  const content = await (await services.language()).toPython(reading);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'python', content }));
}

async function documentOf(uri: unknown): Promise<vscode.TextDocument> {
  const active = vscode.window.activeTextEditor?.document;
  if (uri instanceof vscode.Uri) return vscode.workspace.openTextDocument(uri);
  if (active) return active;
  throw new CommandError(vscode.l10n.t('Could not convert: no file is open. Open the file with the sweep.'));
}
