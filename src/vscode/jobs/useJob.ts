import * as vscode from 'vscode';
import { writeEntries } from '../../core/yaml/edit/writeEntries.ts';
import { toRange } from '../language/documents.ts';

/** Names the job in a sweep file, comments and layout untouched, and shows it; the person can undo it as any edit. */
export async function useJob(document: vscode.TextDocument, job: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const each of writeEntries(document.getText(), document.fileName, [[['job'], job]]))
    edit.replace(document.uri, toRange(document, each), each.newText);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document);
}
