import * as vscode from 'vscode';
import { CommandError } from './commandError.ts';

/** A piece of text, by offsets. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A piece of text and what is to be there instead, as the core gives it. */
export interface Replacement extends Piece {
  readonly newText: string;
}

/** The editor's range of a piece of text. */
export function toRange(document: vscode.TextDocument, { start, end }: Piece): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Edits of the core as one edit of the editor. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Replacement[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(each => vscode.TextEdit.replace(toRange(document, each), each.newText)),
  );
  return edit;
}

/**
 * Edits an open document in one step that can be undone; nothing is saved. Throws `CommandError` if the editor refuses,
 * and where the core found no edit.
 */
export async function applyEdits(
  document: vscode.TextDocument,
  edits: readonly Replacement[] | undefined,
): Promise<void> {
  const name = vscode.workspace.asRelativePath(document.uri);
  if (!edits)
    throw new CommandError(
      vscode.l10n.t('Could not edit {0}: its YAML cannot be changed safely. Fix its errors, or edit it by hand.', name),
    );
  if (edits.length === 0 || (await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) return;
  throw new CommandError(
    vscode.l10n.t('Could not edit {0}: the editor refused the change. Check that the file is not read-only.', name),
  );
}
