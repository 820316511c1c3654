import * as vscode from 'vscode';
import type { PreviewPage, PreviewProtocol } from '../../contract/preview.ts';
import { previewOf, type PreviewParameter } from '../../core/space/preview/preview.ts';
import type { Services } from '../services.ts';
import { fileName } from '../ui/fileName.ts';
import { LISTED_RUNS } from './previewRuns.ts';
import { brokenPage, previewPage } from './previewPage.ts';
import { idOf } from './previewRow.ts';
import { revealRange } from './revealRange.ts';
import { setUpPage } from './setUpPage.ts';

/** How long typing has to pause before the picture is made again, in milliseconds. */
const QUIET_MS = 50;

/** The last picture of a document that could be read. */
interface Good {
  readonly page: PreviewPage;
  readonly parameters: readonly PreviewParameter[];
}

/** The panel beside a sweep file. It keeps what its page shows; while it is hidden it computes nothing. */
export class PreviewPanel implements vscode.Disposable {
  private readonly listening: vscode.Disposable;
  private good: Good | undefined;
  private seed = 1;
  private marked: string | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly services: Pick<Services, 'context' | 'readings'>,
    private readonly panel: vscode.WebviewPanel,
    private document: vscode.TextDocument,
  ) {
    this.listening = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: PreviewProtocol['toHost']) => this.receive(message)),
      panel.onDidChangeViewState(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(editor => this.follow(editor?.document)),
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => {
        if (changed === this.document) this.updateSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.document) this.mark();
      }),
    );
    setUpPage(panel, services.context.extensionUri, 'preview');
  }

  /** Shows a document, and comes to the front without taking the focus. */
  show(document: vscode.TextDocument): void {
    this.turnTo(document);
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.listening.dispose();
  }

  private receive(message: PreviewProtocol['toHost']): void {
    switch (message.type) {
      case 'ready':
        this.update();
        return;
      case 'drawAgain':
        this.seed += 1;
        this.update();
        return;
      case 'reveal':
        this.reveal(message.id);
    }
  }

  /** Another editor that is not of a sweep leaves the picture as it is. */
  private follow(document: vscode.TextDocument | undefined): void {
    if (document && this.services.readings.of(document).claim.kind !== null) this.turnTo(document);
  }

  private turnTo(document: vscode.TextDocument): void {
    if (document === this.document) return;
    this.document = document;
    this.good = undefined;
    this.seed = 1;
    this.update();
  }

  private updateSoon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.update(), QUIET_MS);
  }

  private update(): void {
    clearTimeout(this.waiting);
    if (!this.panel.visible) return;
    const page = this.page();
    this.panel.title = vscode.l10n.t('Preview of {0}', page.title);
    this.send({ type: 'show', page });
    this.marked = undefined;
    this.mark();
  }

  private page(): PreviewPage {
    const { document } = this;
    const shown = { uri: document.uri.toString(), title: fileName(document.uri) };
    const { tree, claim, sweep } = this.services.readings.of(document);
    if (tree.problems.length > 0)
      return brokenPage(this.good?.page, vscode.l10n.t('The file cannot be read at the moment.'), shown);
    if (claim.kind === null)
      return brokenPage(this.good?.page, vscode.l10n.t('The file is not a sweep at the moment.'), shown);
    const preview = previewOf(sweep, { gridRuns: LISTED_RUNS, sampleRuns: LISTED_RUNS, seed: this.seed });
    const page = previewPage(sweep, preview, shown);
    this.good = { page, parameters: preview.parameters };
    return page;
  }

  /** Tells the page which parameter the cursor is in. */
  private mark(): void {
    if (!this.panel.visible || !this.good) return;
    const line = this.editor()?.selection.active.line;
    const at = (offset: number): number => this.document.positionAt(offset).line;
    const id =
      line === undefined
        ? undefined
        : this.good.parameters.findLast(({ start, end }) => at(start) <= line && line <= at(end - 1));
    const marked = id && idOf(id);
    if (marked === this.marked) return;
    this.marked = marked;
    this.send({ type: 'mark', id: marked });
  }

  private reveal(id: string): void {
    const parameter = this.good?.parameters.find(one => idOf(one) === id);
    if (!parameter) return;
    const start = this.document.positionAt(parameter.start);
    revealRange(this.document, new vscode.Range(start, start)).then(undefined, () => undefined);
  }

  private editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
  }

  private send(message: PreviewProtocol['toPage']): void {
    // False where the page is gone; it asks again when it comes back.
    this.panel.webview.postMessage(message).then(undefined, () => undefined);
  }
}
