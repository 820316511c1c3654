import * as vscode from 'vscode';
import { filterText, filtersNothing, type SweepFilter } from '../../core/live/sweepFilter.ts';
import type { ProjectPath } from '../../core/explorer/tree/projectElement.ts';
import type { ViewTree } from '../../core/explorer/tree/viewTree.ts';
import type { LiveState } from '../../core/live/types.ts';
import { CONTEXTS, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { ElementView } from './elementView.ts';
import { Pins } from './pins.ts';
import type { Trees } from './makeTrees.ts';

const FILTER = 'sweepFilter';

/** The three views, for the account and place in use. Asks nothing of the network before one of them can be seen. */
export class Explorer implements vscode.Disposable {
  readonly sweeps: ElementView;
  readonly queues: ElementView;
  readonly jobs: ElementView;
  readonly pins: Pins;
  private readonly looked = new vscode.EventEmitter<void>();
  /** Something that is on show may be another. */
  readonly onDidLook = this.looked.event;
  private readonly disposables: vscode.Disposable[];
  private readonly empty = new Map<string, boolean>();
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
    const view = (id: string): ElementView => new ElementView(id, clock, () => this.heard());
    this.sweeps = view(VIEWS.sweeps);
    this.queues = view(VIEWS.queues);
    this.jobs = view(VIEWS.jobs);
    this.pins = new Pins(context.globalState);
    const views = [this.sweeps, this.queues, this.jobs];
    const wakeOnce = (): void => {
      if (views.some(each => each.view.visible)) void connection.wake();
    };
    this.disposables = [
      ...views,
      this.pins,
      this.looked,
      ...views.map(each => each.view.onDidChangeVisibility(wakeOnce)),
      connection.onDidChange(() => void this.follow()),
      this.pins.onDidChange(() => this.sweeps.reconsider()),
      vscode.window.onDidChangeWindowState(({ focused }) => connection.live?.setFocused(focused)),
      services.news.onDidLaunch(() => connection.live?.acted()),
      services.news.onDidSettle(() => connection.live?.acted()),
    ];
    void this.follow();
    wakeOnce();
  }

  get filter(): SweepFilter {
    return this.services.context.workspaceState.get<SweepFilter>(FILTER, {});
  }

  async setFilter(filter: SweepFilter): Promise<void> {
    await this.services.context.workspaceState.update(FILTER, filtersNothing(filter) ? undefined : filter);
    this.sweeps.reconsider();
    this.heard();
  }

  /** Shows a project of which a sweep is to be shown, beside the one in use. */
  visit(project: ProjectPath): void {
    this.visited = [...this.visited, project];
    this.sweeps.reconsider();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Makes other trees where account or place changed. What they are made of is loaded with the first ones. */
  private async follow(): Promise<void> {
    const { connection } = this.services;
    const live = connection.status === 'signedIn' ? connection.live : undefined;
    const { entity, project } = connection;
    const before = this.shownFor;
    if (before !== undefined && before.live === live && before.entity === entity && before.project === project) return;
    this.shownFor = { live, entity, project };
    if (before?.live !== live) this.visited = [];
    live?.setFocused(vscode.window.state.focused);
    const trees: Trees = live === undefined || entity === undefined ? {} : await this.trees(live, entity, project);
    if (this.shownFor?.live !== live || this.shownFor.entity !== entity || this.shownFor.project !== project) return;
    const show = (view: ElementView, tree: ViewTree | undefined): void =>
      view.show(tree === undefined || live === undefined ? undefined : { tree, live });
    show(this.sweeps, trees.sweeps);
    show(this.queues, trees.queues);
    show(this.jobs, trees.jobs);
    this.queues.view.description = trees.queues && entity;
    this.jobs.view.description = trees.jobs && project;
    this.heard();
  }

  private async trees(live: LiveState, entity: string, project: string | undefined): Promise<Trees> {
    const { makeTrees } = await import('./makeTrees.ts');
    const { clock, log, connection } = this.services;
    return makeTrees({
      live,
      entity,
      project,
      clock,
      log,
      client: () => (connection.live === live ? connection.client : undefined),
      pinned: () => this.pins.of(connection.host),
      visited: () => this.visited,
      filter: () => this.filter,
      reasonFound: () => this.queues.reconsider(),
      sourceFound: () => this.jobs.reconsider(),
    });
  }

  /** Brings what stands beside the rows in step with them: context keys, the filter's message. */
  private heard(): void {
    for (const [view, key] of [
      [this.sweeps, CONTEXTS.noSweeps],
      [this.queues, CONTEXTS.noQueues],
      [this.jobs, CONTEXTS.noJobs],
    ] as const) {
      const isEmpty = view.isEmpty();
      if (this.empty.get(key) === isEmpty) continue;
      this.empty.set(key, isEmpty);
      void vscode.commands.executeCommand('setContext', key, isEmpty);
    }
    const { filter, shownFor } = this;
    // The welcome text of an empty project cannot name it.
    this.sweeps.view.description =
      this.sweeps.isEmpty() && shownFor?.project !== undefined
        ? `${shownFor.entity ?? ''}/${shownFor.project}`
        : undefined;
    this.sweeps.view.message = filtersNothing(filter)
      ? undefined
      : vscode.l10n.t('Filter: {0} (among the sweeps that are loaded)', filterText(filter));
    this.looked.fire();
  }
}
