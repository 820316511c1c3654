import * as vscode from 'vscode';
import { fileText } from '../ui/fileText.ts';

/** Files larger than this are programs, not a sweep's dict, in bytes. */
const LARGEST = 60_000;
/** So many files are remembered, those that were asked for last. */
const MOST = 400;

/** The text of files beside a Python file that imports or opens them. */
export interface Neighbors {
  /** By the path from the folder; undefined where there is no such file, or it has not been read. */
  readonly source: (path: string) => string | undefined;
  /** What was asked for and has not been read. */
  readonly missing: Set<vscode.Uri>;
  /** Changes with any of the files. */
  readonly stamp: number;
}

/** Remembers the files that others import or open, until they are changed: a keystroke reads none of them again. */
export class NeighborFiles implements vscode.Disposable {
  private readonly known = new Map<string, string | undefined>();
  private readonly changed = new vscode.EventEmitter<void>();
  private stamp = 0;
  /** What other programs change; nothing is watched before a file is read. */
  private watching: vscode.Disposable | undefined;
  private readonly listening = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => this.forget(document.uri)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => this.forget(uri)),
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(uri => this.forget(uri))),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(uri => this.forget(uri))),
    vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri }) => this.forget(oldUri))),
  );
  /** Fires when a file that was read is another one now. */
  readonly onDidChange = this.changed.event;

  around(folder: vscode.Uri): Neighbors {
    this.watching ??= this.watch();
    const missing = new Set<vscode.Uri>();
    const asked = new Set<string>();
    const source = (path: string): string | undefined => {
      const uri = vscode.Uri.joinPath(folder, path);
      if (path.startsWith('..') && !vscode.workspace.getWorkspaceFolder(uri)) return undefined;
      const key = uri.toString();
      if (!this.known.has(key) && !asked.has(key)) missing.add(uri);
      asked.add(key);
      const text = this.known.get(key);
      if (this.known.has(key)) this.remember(key, text);
      return text;
    };
    return { source, missing, stamp: this.stamp };
  }

  async fetch(uris: Iterable<vscode.Uri>): Promise<void> {
    await Promise.all(
      [...uris].map(async uri => {
        this.remember(uri.toString(), await fileText(uri, LARGEST));
      }),
    );
    this.stamp++;
  }

  dispose(): void {
    this.listening.dispose();
    this.watching?.dispose();
    this.changed.dispose();
    this.known.clear();
  }

  /** As the last; the one that was asked for longest ago makes room. */
  private remember(key: string, text: string | undefined): void {
    this.known.delete(key);
    this.known.set(key, text);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
  }

  private watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{py,yaml,yml,json}');
    const forget = (uri: vscode.Uri) => this.forget(uri);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
    );
  }

  private forget(uri: vscode.Uri): void {
    if (!this.known.delete(uri.toString())) return;
    this.stamp++;
    this.changed.fire();
  }
}
