import * as vscode from 'vscode';

/** The entries of a folder; none if it cannot be read. */
export async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
