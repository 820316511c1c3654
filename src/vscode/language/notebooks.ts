import * as vscode from 'vscode';

/** The notebook that a document is a cell of. */
export function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  return document.uri.scheme === 'vscode-notebook-cell'
    ? vscode.workspace.notebookDocuments.find(({ uri }) => uri.path === document.uri.path)
    : undefined;
}

/** The file of a document; of a cell its notebook's. */
export function uriOf(document: vscode.TextDocument): vscode.Uri {
  return notebookOf(document)?.uri ?? document.uri;
}

/** The documents that a change in one may say something else of: all cells of its notebook, or itself. */
export function readTogether(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  return (
    notebookOf(document)
      ?.getCells()
      .map(cell => cell.document) ?? [document]
  );
}

/** The cells of Python in a notebook. */
export function codeCells(notebook: vscode.NotebookDocument): vscode.TextDocument[] {
  return notebook
    .getCells()
    .filter(({ kind, document }) => kind === vscode.NotebookCellKind.Code && document.languageId === 'python')
    .map(({ document }) => document);
}
