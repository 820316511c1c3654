import * as vscode from 'vscode';
import { exists } from '../../ui/exists.ts';
import { fileName } from '../../ui/fileName.ts';

/** What a proposal starts from. */
export interface Base {
  readonly text: string;
  readonly fileName: string;
  /** The file of the sweep; undefined = only W&B has it. */
  readonly uri: vscode.Uri | undefined;
}

/** Opens a new, unsaved file beside the old one, with what differs from it. */
export async function showNextFile(base: Base, text: string): Promise<vscode.TextDocument> {
  const place = await freePlace(base);
  const document = place
    ? await vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' }))
    : await vscode.workspace.openTextDocument({ language: 'yaml', content: text });
  if (place) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  if (!base.uri) {
    await vscode.window.showTextDocument(document);
    return document;
  }
  const title = vscode.l10n.t('{0} ↔ the next sweep', fileName(base.uri));
  await vscode.commands.executeCommand('vscode.diff', base.uri, document.uri, title);
  return document;
}

/** A name beside the old file that nothing has yet: `sweep-next.yaml`, `sweep-next-2.yaml` … */
async function freePlace({ uri, fileName: name }: Base): Promise<vscode.Uri | undefined> {
  const folder =
    uri?.scheme === 'untitled'
      ? undefined
      : uri
        ? vscode.Uri.joinPath(uri, '..')
        : vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return undefined;
  const [, stem = name, ending = '.yaml'] = /^(.*?)(?:-next(?:-\d+)?)?(\.[^.]+)$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const place = vscode.Uri.joinPath(folder, `${stem}-next${number === 1 ? '' : `-${number}`}${ending}`);
    const isOpen = vscode.workspace.textDocuments.some(open => open.uri.path === place.path);
    if (!isOpen && !(await exists(place))) return place;
  }
}
