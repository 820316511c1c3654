import * as vscode from 'vscode';

/** The notebook that a document is a cell of. */
export function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  return document.uri.scheme === 'vscode-notebook-cell'
    ? vscode.workspace.notebookDocuments.find(({ uri }) => uri.path === document.uri.path)
    : undefined;
}

/** The documents that a change in one may say something else of: all cells of its notebook, or itself. */
export function readTogether(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  return (
    notebookOf(document)
      ?.getCells()
      .map(cell => cell.document) ?? [document]
  );
}
