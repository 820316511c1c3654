import * as vscode from 'vscode';

/** The workspace folder that the person works in: that of the active editor, else the one before, else the first. */
export class ActiveFolder implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listening: vscode.Disposable;
  private last: vscode.Uri | undefined;
  readonly onDidChange = this.changed.event;

  constructor() {
    this.look(vscode.window.activeTextEditor);
    this.listening = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(editor => this.look(editor)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.changed.fire()),
    );
  }

  /** undefined = no folder is open. */
  get uri(): vscode.Uri | undefined {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return (folders.find(f => f.uri.toString() === this.last?.toString()) ?? folders[0])?.uri;
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }

  private look(editor: vscode.TextEditor | undefined): void {
    const folder = editor && vscode.workspace.getWorkspaceFolder(editor.document.uri)?.uri;
    if (!folder || folder.toString() === this.uri?.toString()) return;
    this.last = folder;
    this.changed.fire();
  }
}
