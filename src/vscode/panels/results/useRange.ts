import * as vscode from 'vscode';
import type { Brush } from '../../../core/results/panel/brushes.ts';
import { narrow } from '../../../core/results/panel/narrow.ts';
import { allParameters } from '../../../core/sweep/sweepFile.ts';
import { YamlEditor } from '../../../core/yaml/edit/editor.ts';
import type { Services } from '../../services.ts';
import { toRange } from '../../ui/applyEdits.ts';
import { CommandError } from '../../ui/commandError.ts';
import { fileName } from '../../ui/fileName.ts';
import { revealRange } from '../revealRange.ts';

/**
 * Use as Range in the File: narrows its parameters to marked values. The editor shows the edit first, and applies what
 * the person keeps of it, in one step that can be undone. Throws `CommandError`.
 */
export async function useRange(services: Services, uri: vscode.Uri, brushes: readonly Brush[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { sweep } = services.readings.of(document);
  const { changes, left } = narrow(sweep, brushes);
  const name = fileName(uri);
  if (changes.length === 0)
    throw new CommandError(left[0] ?? vscode.l10n.t('{0} tries only these values already.', name));
  const edits = new YamlEditor(sweep.tree, sweep.isJson).edits(changes);
  if (!edits)
    throw new CommandError(
      vscode.l10n.t('Could not edit {0}: its YAML cannot be changed safely. Fix its errors, or edit it by hand.', name),
    );
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
  const label = vscode.l10n.t('Narrow the parameters of {0}', name);
  const edit = new vscode.WorkspaceEdit();
  for (const { newText, ...piece } of edits)
    edit.replace(uri, toRange(document, piece), newText, { needsConfirmation: true, label });
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  const [why] = left;
  if (why !== undefined) throw new CommandError(why);
}

/** Goes to the line of the file that sets a parameter. */
export async function revealParameter(services: Services, uri: vscode.Uri, column: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { sweep } = services.readings.of(document);
  const field = allParameters(sweep.parameters).find(({ names }) => names.join('.') === column)?.field;
  const start = field?.key?.start ?? field?.node.start;
  if (start !== undefined) await revealRange(document, toRange(document, { start, end: start }));
}
