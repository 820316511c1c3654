import * as vscode from 'vscode';
import { filterText } from '../../core/explorer/rows/filterText.ts';
import { orderText } from '../../core/explorer/rows/orderText.ts';
import { joined } from '../../core/explorer/rows/row.ts';
import { filtersNothing } from '../../core/live/sweepFilter.ts';
import type { ProjectPath } from '../../core/wandb/projectPath.ts';
import type { ViewTree } from '../../core/explorer/tree/viewTree.ts';
import type { LiveState } from '../../core/live/types.ts';
import { CONTEXTS, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import { setContext } from '../ui/setContext.ts';
import { ElementView } from './elementView.ts';
import { Pins } from './pins.ts';
import { SweepChoices } from './sweepChoices.ts';
import type { Trees } from './makeTrees.ts';

/**
 * The three views of the account, entity and project in use. Asks nothing of the network before one of them can be
 * seen.
 */
export class Explorer implements vscode.Disposable {
  readonly sweeps: ElementView;
  readonly queues: ElementView;
  readonly jobs: ElementView;
  readonly pins: Pins;
  /** What of the sweeps is shown, and how. */
  readonly choices: SweepChoices;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when something that is shown may have changed. */
  readonly onDidChange = this.changed.event;
  private readonly disposables: { dispose(): unknown }[];
  private readonly empty = new Map<string, boolean>();
  private isFiltered: boolean | undefined;
  private visited: readonly ProjectPath[] = [];
  private shownFor:
    | {
        readonly live: LiveState | undefined;
        readonly entity: string | undefined;
        readonly project: string | undefined;
      }
    | undefined;

  constructor(private readonly services: Services) {
    const { clock, connection, context } = services;
    const view = (id: string): ElementView => new ElementView(id, clock, () => this.update());
    this.sweeps = view(VIEWS.sweeps);
    this.queues = view(VIEWS.queues);
    this.jobs = view(VIEWS.jobs);
    this.pins = new Pins(context.globalState);
    this.choices = new SweepChoices(context, () => connection.client);
    const views = [this.sweeps, this.queues, this.jobs];
    const wakeOnce = (): void => {
      if (views.some(each => each.view.visible))
        inBackground(services, 'restoring the account', () => connection.wake(), { quiet: true });
    };
    this.disposables = [
      ...views,
      this.pins,
      this.choices,
      this.changed,
      ...views.map(each => each.view.onDidChangeVisibility(wakeOnce)),
      connection.onDidChange(() => this.follow()),
      this.pins.onDidChange(() => this.sweeps.redraw()),
      services.outlooks.onDidChange(() => this.sweeps.redraw()),
      this.choices.onDidChange(() => {
        this.sweeps.redraw();
        this.update();
        this.lookAtFilter();
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => connection.live?.setFocused(focused)),
      services.news.onDidLaunch(() => connection.live?.acted()),
      services.news.onDidSettle(() => connection.live?.acted()),
      services.news.onDidArrange(({ sweep, runs }) => this.choices.setPanelRuns(sweep, runs)),
    ];
    this.follow();
    wakeOnce();
  }

  /** Asks the server whether it filters sweeps, where that matters. */
  private lookAtFilter(): void {
    if (filtersNothing(this.choices.filter()) || this.shownFor?.live === undefined) return;
    inBackground(this.services, 'asking whether the server filters sweeps', () => this.choices.askServer(), {
      quiet: true,
    });
  }

  /** Shows another project besides the one in use, because one of its sweeps is to be shown. */
  visit(project: ProjectPath): void {
    this.visited = [...this.visited, project];
    this.sweeps.redraw();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private follow(): void {
    inBackground(this.services, 'showing the account', () => this.showAccount(), { quiet: true });
  }

  /** Makes other trees if the account, entity or project changed. Their code is loaded with the first ones. */
  private async showAccount(): Promise<void> {
    const { connection } = this.services;
    const live = connection.status === 'signedIn' ? connection.live : undefined;
    const { entity, project } = connection;
    const before = this.shownFor;
    if (before !== undefined && before.live === live && before.entity === entity && before.project === project) return;
    this.shownFor = { live, entity, project };
    if (before?.live !== live) {
      this.visited = [];
      this.choices.forgetFound();
    }
    live?.setFocused(vscode.window.state.focused);
    const trees: Trees = live === undefined || entity === undefined ? {} : await this.trees(live, entity, project);
    if (this.shownFor.live !== live || this.shownFor.entity !== entity || this.shownFor.project !== project) return;
    const show = (view: ElementView, tree: ViewTree | undefined): void =>
      view.show(tree === undefined || live === undefined ? undefined : { tree, live });
    show(this.sweeps, trees.sweeps);
    show(this.queues, trees.queues);
    show(this.jobs, trees.jobs);
    this.queues.view.description = trees.queues && entity;
    this.jobs.view.description = trees.jobs && project;
    this.update();
    this.lookAtFilter();
  }

  private async trees(live: LiveState, entity: string, project: string | undefined): Promise<Trees> {
    const { makeTrees } = await import('./makeTrees.ts');
    const { clock, log, connection, outlooks } = this.services;
    return makeTrees({
      live,
      entity,
      project,
      clock,
      log,
      client: () => (connection.live === live ? connection.client : undefined),
      pinned: () => this.pins.of(connection.host),
      visited: () => this.visited,
      shows: this.choices,
      expected: sweep => outlooks.expected(sweep),
      prices: () => outlooks.prices(),
      itemFound: () => this.queues.redraw(),
      rankFound: () => this.sweeps.redraw(),
      sourceFound: () => this.jobs.redraw(),
    });
  }

  /** Updates what is around the rows: context keys, descriptions, the filter's message. */
  private update(): void {
    for (const [view, key] of [
      [this.sweeps, CONTEXTS.noSweeps],
      [this.queues, CONTEXTS.noQueues],
      [this.jobs, CONTEXTS.noJobs],
    ] as const) {
      const isEmpty = view.isEmpty();
      if (this.empty.get(key) === isEmpty) continue;
      this.empty.set(key, isEmpty);
      setContext(this.services, key, isEmpty);
    }
    this.describeSweeps();
    this.changed.fire();
  }

  /** Beside the title: what is left out and in which order, so that it is seen with the rows. */
  private describeSweeps(): void {
    const { choices, shownFor } = this;
    const now = this.services.clock.now();
    const filter = choices.filter();
    const isFiltered = !filtersNothing(filter);
    const order = choices.order();
    // The welcome view of an empty project cannot name it.
    const place =
      this.sweeps.isEmpty() && shownFor?.project !== undefined
        ? `${shownFor.entity ?? ''}/${shownFor.project}`
        : undefined;
    const said = [isFiltered ? filterText(filter, now) : undefined, order === 'newest' ? undefined : orderText(order)];
    this.sweeps.view.description = place ?? (joined(said) || undefined);
    const { partly } = this;
    this.sweeps.view.message =
      partly === undefined || (order === 'newest' && (!isFiltered || choices.serverFilters() !== undefined))
        ? undefined
        : vscode.l10n.t('Among the {0} loaded sweeps', partly);
    if (this.isFiltered === isFiltered) return;
    this.isFiltered = isFiltered;
    setContext(this.services, CONTEXTS.sweepsFiltered, isFiltered);
  }

  /** How many sweeps of the project in use are loaded, where there are more. */
  private get partly(): number | undefined {
    const { live, entity, project } = this.shownFor ?? {};
    if (live === undefined || entity === undefined || project === undefined) return undefined;
    const list = live.store.list(this.choices.listOf({ entity, project }));
    return list.hasMore ? list.items.length : undefined;
  }
}
