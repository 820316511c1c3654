import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { SweepsShown } from '../../core/explorer/tree/sweepsShown.ts';
import { asRunOrder, serverOrder, type ParameterOrder, type RunOrder } from '../../core/live/runOrder.ts';
import { exactFilters } from '../../core/live/serverFilters.ts';
import { filtersNothing, type SweepFilter } from '../../core/live/sweepFilter.ts';
import { asSweepOrder, type SweepOrder } from '../../core/live/sweepOrder.ts';
import type { AddressOf } from '../../core/live/types.ts';
import type { ArrangedRuns } from '../../core/results/panel/arrangedRuns.ts';
import type { ProjectPath, RunPath, SweepPath } from '../../core/wandb/projectPath.ts';

const FILTER = 'sweepFilter';
const ORDER = 'sweepOrder';
const RUN_ORDER = 'runOrder';

/**
 * What the person chose to see in the Sweeps view: a filter (remembered in the workspace), orders (remembered
 * everywhere), and what was looked for in this window.
 */
export class SweepChoices implements SweepsShown, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly byParameter = new Map<string, ParameterOrder>();
  private readonly inPanels = new Map<string, ArrangedRuns>();
  private sweepPaths: readonly SweepPath[] = [];
  private runPaths: readonly RunPath[] = [];
  /** Servers of which it is known whether they filter sweeps. */
  private readonly filtering = new WeakMap<ApiClient, boolean>();

  constructor(
    private readonly context: Pick<vscode.ExtensionContext, 'workspaceState' | 'globalState'>,
    private readonly client: () => ApiClient | undefined,
  ) {}

  filter(): SweepFilter {
    return this.context.workspaceState.get<SweepFilter>(FILTER, {});
  }

  async setFilter(filter: SweepFilter): Promise<void> {
    await this.context.workspaceState.update(FILTER, filtersNothing(filter) ? undefined : filter);
    this.changed.fire();
  }

  /** Whether the server in use filters sweeps; undefined = unknown yet, see `askServer`. */
  get serverFiltersSweeps(): boolean | undefined {
    const client = this.client();
    return client === undefined ? undefined : this.filtering.get(client);
  }

  /** Asks the server whether it filters sweeps, once. Throws `ApiError`. */
  async askServer(): Promise<void> {
    const client = this.client();
    if (client === undefined || this.filtering.has(client)) return;
    const { sweepsAreFiltered } = await import('../../core/live/sweepSearch.ts');
    this.filtering.set(client, await sweepsAreFiltered(client));
    this.changed.fire();
  }

  serverFilters(): string | undefined {
    // Not by text: a server finds no name in a configuration. What it finds by the rest is searched for the text here.
    const filters = this.serverFiltersSweeps === true ? exactFilters(this.filter()) : undefined;
    return filters === undefined ? undefined : JSON.stringify(filters);
  }

  /** The list of a project's sweeps that the view shows. */
  listOf({ entity, project }: ProjectPath): AddressOf<'sweeps'> {
    const filters = this.serverFilters();
    return { kind: 'sweeps', entity, project, ...(filters !== undefined && { filters }) };
  }

  order(): SweepOrder {
    return asSweepOrder(this.context.globalState.get(ORDER));
  }

  async setOrder(order: SweepOrder): Promise<void> {
    await this.context.globalState.update(ORDER, order);
    this.changed.fire();
  }

  /** The order of a sweep's runs: its own, else that of all. */
  chosenRunOrder(sweep: string): RunOrder | ParameterOrder {
    return this.byParameter.get(sweep) ?? asRunOrder(this.context.globalState.get(RUN_ORDER));
  }

  runOrder(sweep: string): string | undefined {
    return serverOrder(this.chosenRunOrder(sweep));
  }

  /** A parameter's order is this sweep's alone, any other that of all sweeps. */
  async setRunOrder(sweep: string, order: RunOrder | ParameterOrder): Promise<void> {
    if (typeof order === 'object') this.byParameter.set(sweep, order);
    else {
      this.byParameter.delete(sweep);
      await this.context.globalState.update(RUN_ORDER, order);
    }
    this.changed.fire();
  }

  panelRuns(sweep: string): ArrangedRuns | undefined {
    return this.inPanels.get(sweep);
  }

  /** The runs of a sweep as a panel of results has them; undefined = as the view itself orders them. */
  setPanelRuns(sweep: string, runs: ArrangedRuns | undefined): void {
    const before = this.inPanels.get(sweep);
    if (JSON.stringify(before) === JSON.stringify(runs)) return;
    if (runs) this.inPanels.set(sweep, runs);
    else this.inPanels.delete(sweep);
    this.changed.fire();
  }

  found(): readonly SweepPath[] {
    return this.sweepPaths;
  }

  foundRuns(): readonly RunPath[] {
    return this.runPaths;
  }

  /** Shows a sweep wherever it is in its list. */
  addFound({ entity, project, sweep }: SweepPath): void {
    if (this.sweepPaths.some(each => each.sweep === sweep && each.project === project && each.entity === entity))
      return;
    this.sweepPaths = [...this.sweepPaths, { entity, project, sweep }];
    this.changed.fire();
  }

  addFoundRun({ entity, project, sweep, run }: RunPath): void {
    if (this.runPaths.some(each => each.run === run && each.sweep === sweep && each.project === project)) return;
    this.runPaths = [...this.runPaths, { entity, project, sweep, run }];
    this.changed.fire();
  }

  /** Another account is in use: what was looked for in the one before is forgotten. */
  forgetFound(): void {
    this.sweepPaths = [];
    this.runPaths = [];
    this.byParameter.clear();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
