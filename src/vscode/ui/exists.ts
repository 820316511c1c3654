import * as vscode from 'vscode';

/** True if there is a file or folder at the address. Never throws. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
