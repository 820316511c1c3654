import * as vscode from 'vscode';
import { DOCUMENT_SCHEME, PREVIEW, RESULTS } from '../ids.ts';

/** The column that a file is open in, the first if there are several; undefined = it is not open. */
export function columnOf(file: vscode.Uri): vscode.ViewColumn | undefined {
  return vscode.window.tabGroups.all.find(group => holds(group, file))?.viewColumn;
}

/**
 * The column for what is shown beside a file: one where something of ours is already, unless the file is only there;
 * else the one beside the active editor.
 */
export function columnBeside(file: vscode.Uri): vscode.ViewColumn {
  const { all } = vscode.window.tabGroups;
  const isOnlyIn = (group: vscode.TabGroup): boolean =>
    holds(group, file) && !all.some(other => other !== group && holds(other, file));
  const ours = all.find(group => group.tabs.some(isOurs) && !isOnlyIn(group));
  return ours?.viewColumn ?? vscode.ViewColumn.Beside;
}

function holds({ tabs }: vscode.TabGroup, file: vscode.Uri): boolean {
  const address = file.toString();
  return tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address);
}

/** A document, a comparison or a page of this extension. */
function isOurs({ input }: vscode.Tab): boolean {
  if (input instanceof vscode.TabInputText) return input.uri.scheme === DOCUMENT_SCHEME;
  if (input instanceof vscode.TabInputTextDiff)
    return [input.original, input.modified].some(({ scheme }) => scheme === DOCUMENT_SCHEME);
  // The editor puts a prefix before the type of a page.
  return input instanceof vscode.TabInputWebview && [PREVIEW, RESULTS].some(type => input.viewType.endsWith(type));
}
