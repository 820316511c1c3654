import * as vscode from 'vscode';
import type { PreviewPage, PreviewProtocol } from '../../contract/preview.ts';
import { Pictures } from '../../core/space/preview/pictures.ts';
import { previewOf, type PreviewParameter } from '../../core/space/preview/preview.ts';
import type { Services } from '../services.ts';
import { fileName } from '../ui/fileName.ts';
import { LISTED_RUNS } from './previewRuns.ts';
import { brokenPage, previewPage } from './previewPage.ts';
import { previewTime } from './previewTime.ts';
import { idOf, PreviewRows } from './previewRow.ts';
import { revealRange } from './revealRange.ts';
import { setUpPage } from './setUpPage.ts';
import { shifted } from './shifted.ts';

/** The last picture of a document that could be read. */
interface Good {
  readonly page: PreviewPage;
  /** Where the parameters are now, also in a file that cannot be read since. */
  readonly parameters: readonly Pick<PreviewParameter, 'names' | 'start' | 'end'>[];
}

/** The panel beside a sweep file. It keeps what its page shows; while it is hidden it computes nothing. */
export class PreviewPanel implements vscode.Disposable {
  private readonly listening: vscode.Disposable;
  private readonly pictures = new Pictures();
  private readonly rows = new PreviewRows();
  private good: Good | undefined;
  /** How long the page's model last took, in milliseconds. */
  private took = 0;
  private seed = 1;
  private marked: string | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** The editor takes every question about a closed panel as a mistake. */
  private isClosed = false;

  constructor(
    private readonly services: Pick<Services, 'context' | 'readings' | 'connection' | 'outlooks'>,
    private readonly panel: vscode.WebviewPanel,
    private document: vscode.TextDocument,
  ) {
    this.listening = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: PreviewProtocol['toHost']) => this.receive(message)),
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      services.outlooks.onDidChange(() => this.updateSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (changed === this.document) this.changed(contentChanges);
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
    this.isClosed = true;
    clearTimeout(this.waiting);
    this.listening.dispose();
  }

  private receive(message: PreviewProtocol['toHost']): void {
    switch (message.type) {
      // The page says so each time it comes into view, since a hidden one is not kept.
      case 'ready':
        if (!this.follow()) this.update();
        return;
      case 'drawAgain':
        this.seed += 1;
        this.update();
        return;
      case 'reveal':
        this.reveal(message.id);
    }
  }

  /** Turns to the active editor, if it is of another sweep; gives whether it did. */
  private follow(): boolean {
    const document = vscode.window.activeTextEditor?.document;
    if (!this.panel.visible || !document || document === this.document) return false;
    if (this.services.readings.of(document).claim.kind === null) return false;
    this.turnTo(document);
    return true;
  }

  private turnTo(document: vscode.TextDocument): void {
    if (document === this.document) return;
    this.document = document;
    this.good = undefined;
    this.seed = 1;
    this.update();
  }

  /** Draws again once typing has paused for as long as that takes, which is hardly at all for a small file. */
  private changed(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    if (this.good) this.good = { ...this.good, parameters: shifted(this.good.parameters, changes) };
    clearTimeout(this.waiting);
    if (this.panel.visible) this.waiting = setTimeout(() => this.updateSoon(), this.took);
  }

  /** Draws again when the document was read; Python is read by a reader of its own. */
  private updateSoon(): void {
    this.services.readings.load(this.document).then(
      () => this.update(),
      () => undefined,
    );
  }

  private update(): void {
    clearTimeout(this.waiting);
    if (this.isClosed || !this.panel.visible) return;
    const began = performance.now();
    const page = this.page();
    this.took = performance.now() - began;
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
    const options = { gridRuns: LISTED_RUNS, sampleRuns: LISTED_RUNS, seed: this.seed };
    const preview = previewOf(sweep, options, this.pictures);
    const time = previewTime(this.services, sweep);
    const page = { ...previewPage(sweep, preview, shown, this.rows), ...(time !== undefined && { time }) };
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
