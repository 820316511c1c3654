import * as vscode from 'vscode';
import { DOCUMENT_SCHEME } from '../ids.ts';

/** Writes the text of one kind of document, from what its address says. */
export type DocumentSource = (uri: vscode.Uri, token: vscode.CancellationToken) => Promise<string> | string;

export interface ShowOptions {
  readonly beside?: boolean;
}

/**
 * The read-only documents of the extension. Each has a kind (the authority of its address) and a path,
 * whose last part is what the tab shows and whose ending (`.yaml`, `.log`, `.md`) sets the language.
 * Kinds with a source are written again when the editor asks, also after the window was reloaded; others are put there once.
 */
export class Documents implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly sources = new Map<string, DocumentSource>();
  private readonly texts = new Map<string, string>();
  private readonly registrations: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor() {
    this.registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(DOCUMENT_SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(document => { if (document.uri.scheme === DOCUMENT_SCHEME) this.texts.delete(document.uri.toString()); }),
    );
  }

  /** Says who writes the documents of a kind. */
  provide(kind: string, source: DocumentSource): vscode.Disposable {
    this.sources.set(kind, source);
    return { dispose: () => this.sources.delete(kind) };
  }

  /** The address of a document; `query` holds what the source needs beside the path. */
  uri(kind: string, path: string, query: Readonly<Record<string, string>> = {}): vscode.Uri {
    return vscode.Uri.from({ scheme: DOCUMENT_SCHEME, authority: kind, path: `/${path}`, query: new URLSearchParams(query).toString() });
  }

  /** Puts a text there, in place of what bore this name before; gives its address. */
  put(kind: string, path: string, text: string): vscode.Uri {
    const uri = this.uri(kind, path);
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    return uri;
  }

  /** Has a document written again. */
  refresh(uri: vscode.Uri): void {
    this.changed.fire(uri);
  }

  /** Opens a document in an editor. */
  async show(uri: vscode.Uri, options: ShowOptions = {}): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(uri);
    return vscode.window.showTextDocument(document, { preview: true, viewColumn: options.beside === true ? vscode.ViewColumn.Beside : undefined });
  }

  provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> | string {
    const text = this.texts.get(uri.toString());
    if (text !== undefined) return text;
    const source = this.sources.get(uri.authority);
    return source?.(uri, token) ?? vscode.l10n.t('This text was made before the window was reloaded, and was not kept. Run its command again.');
  }

  dispose(): void {
    this.registrations.dispose();
    this.changed.dispose();
    this.texts.clear();
    this.sources.clear();
  }
}

/** What the query of a document's address says. */
export function queryOf(uri: vscode.Uri): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(uri.query));
}
