import * as vscode from 'vscode';
import { textAt } from '../../core/json.ts';
import { PREVIEW } from '../ids.ts';
import { findSource } from '../launch/sweepSource.ts';
import type { Services } from '../services.ts';
import { columnBeside } from '../ui/columns.ts';
import { PreviewPanel } from './previewPanel.ts';

/** The preview of this window, of which there is at most one: it follows the active editor. */
export class Previews implements vscode.Disposable {
  private shown: PreviewPanel | undefined;

  constructor(private readonly services: Services) {}

  /** Opens the preview beside the sweep file that a command is about. */
  async open(argument: unknown): Promise<void> {
    const source = await findSource(this.services, argument);
    if (!source) return;
    if (this.shown) {
      this.shown.show(source.document);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      PREVIEW,
      vscode.l10n.t('Preview of {0}', source.name),
      { viewColumn: columnBeside(source.document.uri), preserveFocus: true },
      { enableScripts: true, localResourceRoots: [] },
    );
    this.adopt(panel, source.document);
  }

  /** Fills a panel that the editor has kept over a reload of the window; closes it where its file is gone. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = textAt(state, 'uri');
    const document = uri === undefined ? undefined : await openIfThere(vscode.Uri.parse(uri));
    if (document && !this.shown) this.adopt(panel, document);
    else panel.dispose();
  }

  dispose(): void {
    this.shown?.dispose();
  }

  private adopt(panel: vscode.WebviewPanel, document: vscode.TextDocument): void {
    const shown = new PreviewPanel(this.services, panel, document);
    this.shown = shown;
    panel.onDidDispose(() => {
      shown.dispose();
      this.shown = undefined;
    });
  }
}

async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
