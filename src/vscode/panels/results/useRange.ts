import * as vscode from 'vscode';
import type { Brush } from '../../../core/results/panel/brushes.ts';
import { narrow, type Narrowed } from '../../../core/results/panel/narrow.ts';
import { allParameters } from '../../../core/sweep/sweepFile.ts';
import { brushWords } from '../../../core/live/brushWords.ts';
import { applyEdits as withEdits } from '../../../core/yaml/edit/applyEdits.ts';
import { YamlEditor } from '../../../core/yaml/edit/editor.ts';
import type { Services } from '../../services.ts';
import { chooseInDiff } from '../../sweeps/chooseInDiff.ts';
import { applyEdits, type Replacement, toRange } from '../../ui/applyEdits.ts';
import { CommandError } from '../../ui/commandError.ts';
import { fileName } from '../../ui/fileName.ts';
import { revealRange } from '../revealRange.ts';

/** The kind of the documents that show the file before and after. */
const KIND = 'range';

interface RangeItem extends vscode.QuickPickItem {
  readonly brush: Brush;
}

/**
 * Use as Range in the File: narrows its parameters to marked values. The difference is shown first, and what the person
 * accepts of it is one step that can be undone. Throws `CommandError`.
 */
export async function useRange(services: Services, uri: vscode.Uri, brushes: readonly Brush[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const narrowed = (chosen: readonly Brush[]): Narrowed => narrow(services.readings.of(document).sweep, chosen);
  const name = fileName(uri);
  const { left } = narrowed(brushes);
  const items = brushes
    .filter(brush => narrowed([brush]).changes.length > 0)
    .map((brush): RangeItem => ({ label: brush.column, description: brushWords(brush), picked: true, brush }));
  if (items.length === 0)
    throw new CommandError(left[0] ?? vscode.l10n.t('{0} already tries only these values.', name));
  const editsFor = (chosen: readonly RangeItem[]): readonly Replacement[] => {
    const { sweep } = services.readings.of(document);
    const { changes } = narrowed(chosen.map(({ brush }) => brush));
    const edits = new YamlEditor(sweep.tree, sweep.isJson).edits(changes);
    if (edits) return edits;
    throw new CommandError(
      vscode.l10n.t('Could not edit {0}: its YAML cannot be changed safely. Fix its errors, or edit it by hand.', name),
    );
  };
  const text = document.getText();
  const textWith = (chosen: readonly RangeItem[]): string => withEdits(text, editsFor(chosen));
  const chosen = await chooseInDiff(services, {
    kind: KIND,
    fileName: name,
    text,
    title: vscode.l10n.t('Narrow the parameters of {0}', name),
    placeholder: vscode.l10n.t('Ranges to use: Space marks one, Enter writes them into the file'),
    shownAs: vscode.l10n.t('{0}: now ↔ narrowed', name),
    items,
    textWith,
    viewColumn: vscode.ViewColumn.One,
  });
  if (!chosen) return;
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
  await applyEdits(document, editsFor(chosen));
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
