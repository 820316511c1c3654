import * as vscode from 'vscode';
import { DOCUMENT_SCHEME } from '../ids.ts';
import { columnBeside } from './columns.ts';
import { fileName } from './fileName.ts';
import { lateProgress } from './lateProgress.ts';

/** Writes the text of one kind of document, from what its address says. */
export type DocumentSource = (uri: vscode.Uri) => Promise<string> | string;

export interface ShowOptions {
  /** The file that it is shown beside; else it takes the active column. */
  readonly beside?: vscode.Uri;
}

/**
 * The read-only documents of the extension. Each has a kind (the authority of its address) and a path, whose last part
 * is the tab's title and whose ending (`.yaml`, `.log`, `.md`) sets the language. Kinds with a source are read when the
 * editor asks, also after a reload; the text of others is set once.
 */
export class Documents implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly sources = new Map<string, DocumentSource>();
  private readonly contents = new Map<string, string>();
  /** Content that was read before the editor asked for it. */
  private readonly anew = new Map<string, string>();
  private readonly registrations: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor() {
    this.registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(DOCUMENT_SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document.uri.scheme === DOCUMENT_SCHEME) this.contents.delete(document.uri.toString());
      }),
    );
  }

  /** Says who writes the documents of a kind. */
  provide(kind: string, source: DocumentSource): vscode.Disposable {
    this.sources.set(kind, source);
    return new vscode.Disposable(() => this.sources.delete(kind));
  }

  /** The address of a document; `query` holds what the source needs beside the path. */
  uri(kind: string, path: string, query: Readonly<Record<string, string>> = {}): vscode.Uri {
    return vscode.Uri.from({
      scheme: DOCUMENT_SCHEME,
      authority: kind,
      path: `/${path}`,
      query: new URLSearchParams(query).toString(),
    });
  }

  /** Sets the text of a document, replacing one of this name; gives its address. */
  put(kind: string, path: string, text: string): vscode.Uri {
    const uri = this.uri(kind, path);
    this.contents.set(uri.toString(), text);
    this.changed.fire(uri);
    return uri;
  }

  /** Has the editor read a document again. */
  refresh(uri: vscode.Uri): void {
    this.changed.fire(uri);
  }

  /**
   * Opens a document in an editor, with progress until its text is there, which the person can cancel
   * (`CancellationError`). What has a source is read again, because the editor keeps content for a while after its tab
   * was closed, also that of a failure.
   */
  async show(uri: vscode.Uri, options: ShowOptions = {}): Promise<vscode.TextEditor> {
    const title = vscode.l10n.t('Reading {0}…', fileName(uri));
    const document = await lateProgress(title, signal => Promise.race([this.read(uri), canceled(signal)]));
    return vscode.window.showTextDocument(document, {
      preview: true,
      viewColumn: options.beside && columnBeside(options.beside),
    });
  }

  provideTextDocumentContent(uri: vscode.Uri): Promise<string> | string {
    const address = uri.toString();
    const text = this.anew.get(address) ?? this.contents.get(address);
    this.anew.delete(address);
    if (text !== undefined) return text;
    const source = this.sources.get(uri.authority);
    return (
      source?.(uri) ?? vscode.l10n.t('This text was not kept when the window was reloaded. Run its command again.')
    );
  }

  dispose(): void {
    this.registrations.dispose();
    this.changed.dispose();
    this.contents.clear();
    this.anew.clear();
    this.sources.clear();
  }

  private async read(uri: vscode.Uri): Promise<vscode.TextDocument> {
    const source = this.sources.get(uri.authority);
    if (source && vscode.workspace.textDocuments.some(open => open.uri.toString() === uri.toString())) {
      this.anew.set(uri.toString(), await source(uri));
      this.changed.fire(uri);
    }
    return vscode.workspace.openTextDocument(uri);
  }
}

function canceled(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new vscode.CancellationError()));
  });
}

/** What the query of a document's address says. */
export function queryOf(uri: vscode.Uri): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(uri.query));
}
