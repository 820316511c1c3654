import * as vscode from 'vscode';
import type { ResultsAbout, ResultsMessage } from '../../../contract/results.ts';
import type { ResultsState, ResultsView } from '../../../contract/resultsView.ts';
import { messageOf } from '../../../core/api/scrub.ts';
import { followCounts } from '../../../core/live/followCounts.ts';
import { resultsTime } from '../../../core/live/resultsTime.ts';
import { arrangedRuns } from '../../../core/results/panel/arrangedRuns.ts';
import type { SweepToOpen } from '../../../core/results/panel/openSweep.ts';
import { parameterColumn } from '../../../core/results/panel/parameterName.ts';
import { cannotAsk, resultsStatus, type ResultsStatus } from '../../../core/results/panel/resultsStatus.ts';
import { openSweeps, type SeveralSweeps } from '../../../core/results/panel/severalSweeps.ts';
import { createShownRuns } from '../../../core/results/panel/shownRuns.ts';
import { sameServer } from '../../../core/wandb/forge.ts';
import type { Services } from '../../services.ts';
import { inBackground } from '../../ui/background.ts';
import { setUpPage } from '../setUpPage.ts';
import { aboutOf } from './aboutSweeps.ts';
import { sweepPathText } from '../../../core/wandb/projectPath.ts';
import { answerPage } from './answerPage.ts';
import { aboutFile, fileOfSweeps } from './fileOfSweeps.ts';
import { readRequest } from './readRequest.ts';
import type { ShownResults } from './shownResults.ts';
import { remedyLabels } from './statusRemedies.ts';
import { TableSender } from './tableSender.ts';
import { together } from './together.ts';
import { rememberView } from './viewMemory.ts';

/** Changes of the table within so many milliseconds are sent together; more of them while pages of runs come in. */
const TOGETHER_MS = 50;
const LOADING_MS = 2_000;
/** The view of sweeps follows what is typed into the filter after so many milliseconds. */
const TELL_MS = 500;

/**
 * The results of some sweeps in a panel. It holds the runs and how the person looks at them; its page only draws, and
 * is gone while the panel is hidden, when nothing is asked either.
 */
export class ResultsPanel implements ShownResults, vscode.Disposable {
  private readonly listening: vscode.Disposable;
  private readonly shownRuns = createShownRuns();
  private readonly sender = new TableSender();
  private opened: SeveralSweeps | undefined;
  private stopCounting: (() => void) | undefined;
  private clientInUse: unknown;
  private isReady = false;
  /** The editor takes every question about a closed panel as a mistake. */
  private isClosed = false;
  /** How many runs the page has. */
  private sent = 0;
  /** The file that goes with the sweeps, and what the page is told of it; looked for once the parameters are known. */
  file: vscode.Uri | undefined;
  private fileWords: ResultsAbout['file'];
  private isLooking = false;
  private passed: Int32Array = new Int32Array();
  private telling: ReturnType<typeof setTimeout> | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly services: Services,
    private readonly panel: vscode.WebviewPanel,
    private readonly host: string,
    private readonly toOpen: readonly SweepToOpen[],
    private view: ResultsView,
  ) {
    const { connection } = services;
    this.listening = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidChangeViewState(() => this.follow()),
      connection.onDidChange(() => this.follow()),
      services.outlooks.onDidChange(() => this.updateSoon()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.wake()),
    );
    setUpPage(panel, services.context.extensionUri, 'results');
    this.wake();
  }

  get sweeps(): SeveralSweeps | undefined {
    return this.opened;
  }

  /** What tells the panel apart from those of other sweeps. */
  get key(): string {
    return keyOf(
      this.host,
      this.toOpen.map(({ path }) => path),
    );
  }

  reveal(): void {
    this.panel.reveal();
  }

  send(message: ResultsMessage): void {
    this.sendTogether([message]);
  }

  private sendTogether(messages: readonly ResultsMessage[], bytes = 0): void {
    if (this.isClosed) return;
    // False where the page is gone; it asks again when it comes back.
    for (const message of together(messages, bytes))
      this.panel.webview.postMessage(message).then(undefined, () => undefined);
  }

  dispose(): void {
    this.isClosed = true;
    clearTimeout(this.waiting);
    clearTimeout(this.telling);
    for (const { path } of this.toOpen) this.services.news.arranged(path, undefined);
    this.stopCounting?.();
    this.opened?.dispose();
    this.listening.dispose();
  }

  private wake(): void {
    if (vscode.workspace.isTrusted)
      inBackground(this.services, 'results', () => this.services.connection.wake(), { quiet: true });
    this.follow();
  }

  /** Follows the account in use and whether the page shows. */
  private follow(): void {
    const { client } = this.services.connection;
    const fits = client !== undefined && vscode.workspace.isTrusted && sameServer(this.host, client.host);
    const inUse = fits ? client : undefined;
    if (inUse !== this.clientInUse) {
      this.clientInUse = inUse;
      this.opened?.dispose();
      this.opened = inUse && openSweeps(inUse, this.toOpen, () => this.updateSoon());
      this.opened?.use(columnsNamed(this.view));
      this.stopCounting?.();
      const { live } = this.services.connection;
      this.stopCounting = this.opened && live && followCounts(live.store, this.opened);
      this.sender.startAnew();
    }
    if (!this.panel.visible) this.isReady = false;
    this.opened?.setVisible(this.panel.visible);
    this.updateSoon();
  }

  private receive(message: unknown): void {
    const request = readRequest(message);
    if (!request) {
      this.services.log.warn('results: a message of the page could not be read');
      return;
    }
    switch (request.type) {
      case 'ready':
        this.isReady = true;
        this.sent = 0;
        this.sender.startAnew();
        this.start();
        return;
      case 'view':
        this.takeView(request.view);
        return;
      case 'use':
        this.opened?.use(request.columns);
        return;
      default:
        answerPage(this, request).catch((error: unknown) =>
          this.services.log.error(`results: ${request.type}: ${messageOf(error)}`),
        );
    }
  }

  private start(): void {
    const { view, host, toOpen } = this;
    const { bundle } = vscode.l10n;
    const state: ResultsState = { host, sweeps: toOpen.map(({ path }) => path), view };
    this.update({ type: 'start', about: this.about(), view, state, ...(bundle ? { strings: bundle } : {}) });
  }

  private takeView(view: ResultsView): void {
    const before = this.view;
    this.view = view;
    rememberView(this.services, this.toOpen, view);
    this.opened?.use(columnsNamed(view));
    if (before.filter !== view.filter || before.hidden.join() !== view.hidden.join()) this.sendRows();
    else if (JSON.stringify(before.sort) !== JSON.stringify(view.sort)) this.tellTree();
  }

  private updateSoon(): void {
    if (this.isClosed) return;
    const isLoading = this.opened !== undefined && this.sent > 0 && resultsStatus(this.opened).kind === 'partial';
    // The first rows do not wait for others.
    const together = this.sent === 0 ? 0 : TOGETHER_MS;
    this.waiting ??= setTimeout(() => this.update(), isLoading ? LOADING_MS : together);
  }

  /** `before`: what the page has to be told first. */
  private update(...before: readonly ResultsMessage[]): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    if (!this.panel.visible || !this.isReady) return;
    this.lookForFile();
    const about = this.about();
    this.panel.title = about.title;
    const news: ResultsMessage[] = [...before, { type: 'about', about }, { type: 'status', ...this.status() }];
    const { messages = [], bytes, metrics } = this.opened ? this.sender.changes(this.opened) : {};
    news.push(...messages);
    if (metrics) news.push({ type: 'metrics', metrics });
    this.sent = this.opened?.ids().length ?? 0;
    if (this.opened && messages.length > 0) news.push(this.rows(this.opened));
    this.sendTogether(news, bytes);
  }

  private sendRows(): void {
    if (this.opened && this.isReady) this.send(this.rows(this.opened));
  }

  private rows(opened: SeveralSweeps): ResultsMessage {
    const { view } = this;
    const shown = this.shownRuns(view.filter, view.hidden, opened.ids(), opened.loaded());
    this.passed = shown.rows;
    this.tellTree();
    const problem = shown.problem && {
      message: shown.problem.message,
      start: shown.problem.start,
      end: shown.problem.end,
    };
    const { revision } = this.sender;
    return { type: 'rows', rows: { revision, rows: shown.rows, ...(problem ? { problem } : {}) } };
  }

  /** The view of sweeps lists the runs as they are here, once nothing has changed for a while. */
  private tellTree(): void {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      if (!this.opened) return;
      const { news } = this.services;
      const arranged = arrangedRuns(this.opened, this.passed, this.view, this.about());
      for (const { path } of this.toOpen) news.arranged(path, arranged.get(path.sweep));
    }, TELL_MS);
  }

  private about(): ResultsAbout {
    const { fileWords: file } = this;
    const time = this.time();
    return {
      ...aboutOf(this.toOpen, this.opened),
      ...(time === undefined ? {} : { time }),
      ...(file ? { file: { ...file, parameters: this.columnsOf(file.parameters) } } : {}),
    };
  }

  private columnsOf(parameters: readonly string[]): readonly string[] {
    const { opened } = this;
    return opened ? parameters.map(name => parameterColumn(opened, name)) : parameters;
  }

  /** Of a single sweep: several at once do not share a time. */
  private time(): string | undefined {
    const { connection, outlooks } = this.services;
    const [sweep, ...others] = this.opened?.sweeps ?? [];
    if (!sweep || !connection.client || others.length > 0) return undefined;
    const now = connection.client.serverNow();
    return resultsTime(sweep, { now, ...outlooks.about(sweep.path) });
  }

  /** Looks for the file once; nothing waits for it. */
  private lookForFile(): void {
    const space = this.opened?.sweeps[0]?.space;
    if (!space || this.isLooking) return;
    this.isLooking = true;
    const names = space.parameters.map(parameter => parameter.names.join('.'));
    const look = async (): Promise<void> => {
      this.file = await fileOfSweeps(this.services, this.toOpen, names);
      this.fileWords = this.file && (await aboutFile(this.services, this.file));
      this.updateSoon();
    };
    inBackground(this.services, 'looking for the file of a sweep', look, { quiet: true });
  }

  private status(): { readonly status: ResultsStatus; readonly remedies: Readonly<Record<string, string>> } {
    const { connection } = this.services;
    const status = !vscode.workspace.isTrusted
      ? cannotAsk('untrusted')
      : this.opened
        ? resultsStatus(this.opened)
        : connection.status === 'connecting'
          ? { kind: 'loading' as const, held: 0, notices: [] }
          : cannotAsk('signedOut', connection.error);
    return { status, remedies: remedyLabels(status) };
  }
}

/** What tells panels apart. */
export function keyOf(host: string, paths: readonly SweepToOpen['path'][]): string {
  return [host, ...paths.map(sweepPathText)].join('\n');
}

/** The columns that a view needs. */
function columnsNamed({ columns, groupBy, sort }: ResultsView): readonly string[] {
  return [
    ...columns.filter(({ isShown }) => isShown === true).map(({ name }) => name),
    ...[groupBy, sort?.column].filter(name => name !== undefined),
  ];
}
