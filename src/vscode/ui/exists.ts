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

/** Whether an error of the file system says that a file or folder does not exist. */
export function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code);
}
