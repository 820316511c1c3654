import * as vscode from 'vscode';

/**
 * Brings a place of a document into view and puts the cursor there; the focus stays where it is. Opens the document
 * where it does not show.
 */
export async function revealRange(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
  const visible = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  const editor =
    visible ??
    (await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preserveFocus: true }));
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
