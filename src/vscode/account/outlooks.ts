import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { TimeContext } from '../../core/live/resultsTime.ts';
import { machineNames } from '../../core/live/machineNames.ts';
import type { AheadQuestion } from '../../core/launch/preflight/aheadQuestion.ts';
import type { EarlierRunsBook } from '../../core/launch/preflight/earlierRunsBook.ts';
import type { Ahead, timeAhead } from '../../core/launch/preflight/timeAhead.ts';
import type { PriceList } from '../../core/results/forecast/hardware.ts';
import type { Outlook } from '../../core/results/forecast/outlook.ts';
import { type Prices, readPrices } from '../../core/results/forecast/prices.ts';
import { sweepPathText, type SweepPath } from '../../core/wandb/projectPath.ts';
import { SECTION, SETTINGS } from '../ids.ts';
import { once } from '../ui/once.ts';
import type { Connection } from './connection.ts';

/** Sweeps whose expected time is kept. */
const MOST_KEPT = 200;

interface Ready {
  readonly client: ApiClient;
  readonly book: EarlierRunsBook;
  readonly timeAhead: typeof timeAhead;
}

type Kept = readonly (readonly [sweep: string, outlook: Outlook])[];

/**
 * What launches will take, from earlier runs of the account in use, and what was expected of those launched here. Each
 * list is asked for at most once a minute.
 */
export class Outlooks implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when more is known, or prices changed. */
  readonly onDidChange = this.changed.event;
  private readonly listening: vscode.Disposable;
  private ready: Ready | undefined;
  private readonly code = once(() =>
    Promise.all([
      import('../../core/launch/preflight/earlierRunsBook.ts'),
      import('../../core/launch/preflight/timeAhead.ts'),
    ]),
  );

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly connection: Connection,
  ) {
    this.listening = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(`${SECTION}.${SETTINGS.prices}`)) this.changed.fire();
      }),
      connection.onDidChange(() => this.changed.fire()),
    );
  }

  /** Whether anything was asked for yet. */
  get knowsAny(): boolean {
    return this.ready !== undefined;
  }

  /** What an hour costs, by the setting. */
  prices(): Prices {
    return readPrices(vscode.workspace.getConfiguration(SECTION).get(SETTINGS.prices));
  }

  /** What is known now, without waiting or asking; undefined = nothing yet, or signed out. */
  known(question: AheadQuestion): Ahead | undefined {
    const client = this.usable();
    if (!client || this.ready?.client !== client) return undefined;
    const earlier = this.ready.book.known(question);
    return earlier && this.ready.timeAhead(question, earlier, this.priceList(question), client.serverNow());
  }

  /** Asks for what is missing, without waiting; gives whether anything can be asked at all. */
  want(question: AheadQuestion): boolean {
    const client = this.usable();
    if (!client) return false;
    this.load(client).then(
      ({ book }) => book.want(question),
      () => undefined,
    );
    return true;
  }

  /** What a launch will take, once that has been asked for. Rejects only where code cannot be loaded. */
  async ask(client: ApiClient, question: AheadQuestion): Promise<Ahead> {
    const { book, timeAhead: estimate } = await this.load(client);
    return estimate(question, await book.ask(question), this.priceList(question), client.serverNow());
  }

  /** What is known of a sweep's time, without asking: what was expected, its prices, and what a view knows of it. */
  about(path: SweepPath): Omit<TimeContext, 'now'> {
    const { entity, project } = path;
    const sweeps = this.connection.live?.store.list<'sweeps'>({ kind: 'sweeps', entity, project });
    const sweep = sweeps?.items.find(({ value }) => value.name === path.sweep)?.value;
    const priceList = this.priceList({ entity, queue: sweep?.launchedAs?.queue });
    return { sweep, priceList, expected: this.expected(path) };
  }

  /** Keeps what was expected of a sweep that was launched, to be held against what comes. */
  async remember(sweep: SweepPath, outlook: Outlook): Promise<void> {
    const name = sweepPathText(sweep);
    const others = this.kept().filter(([each]) => each !== name);
    const kept: Kept = [[name, outlook], ...others];
    await this.context.globalState.update(this.key, kept.slice(0, MOST_KEPT));
    this.changed.fire();
  }

  /** What was expected of a sweep when it was launched here; undefined = it was not, or nothing was known. */
  expected(sweep: SweepPath): Outlook | undefined {
    const name = sweepPathText(sweep);
    return this.kept().find(([each]) => each === name)?.[1];
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }

  private get key(): string {
    return `expected:${this.connection.host}`;
  }

  private kept(): Kept {
    return this.context.globalState.get<Kept>(this.key, []);
  }

  private usable(): ApiClient | undefined {
    const { client, status } = this.connection;
    return status === 'signedIn' && vscode.workspace.isTrusted ? client : undefined;
  }

  private priceList({ entity, queue }: { readonly entity: string; readonly queue?: string | undefined }): PriceList {
    const list = this.connection.live?.store.list<'queues'>({ kind: 'queues', entity });
    const queues = list?.items.map(({ value }) => value);
    return { prices: this.prices(), machines: machineNames(queue, queues) };
  }

  private async load(client: ApiClient): Promise<Ready> {
    const [{ createEarlierRunsBook }, { timeAhead: estimate }] = await this.code();
    // Somebody else who waited may have made it meanwhile, or made that of the account in use before.
    const known = this.ready;
    if (known?.client === client) return known;
    const book = createEarlierRunsBook(client, () => this.changed.fire());
    return (this.ready = { client, book, timeAhead: estimate });
  }
}
