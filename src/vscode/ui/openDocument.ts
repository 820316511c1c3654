import * as vscode from 'vscode';

/** The document of an address where it is open; undefined = it is not. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === address);
}
