import { localEngineOf } from '../../live/localEngine.ts';
import type { BestRanks } from '../../live/bestRanks.ts';
import { machineNames } from '../../live/machineNames.ts';
import { progressAddress, runsAddress } from '../../live/sweepAddresses.ts';
import { createConfigReader, type ConfigOf } from '../../live/sweepConfig.ts';
import type { Outlook } from '../../results/forecast/outlook.ts';
import type { ArrangedRuns } from '../../results/panel/arrangedRuns.ts';
import type { Prices } from '../../results/forecast/prices.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import type { SweepContext } from '../rows/sweepRow.ts';
import type { AddressOf, ItemNode, ListAddress, LiveState } from '../../live/types.ts';
import { valuesOf } from './loaded.ts';
import { isSweepState, sweepEnded } from '../../wandb/sweepStates.ts';

/** Running sweeps whose counts are kept fresh although they are not open; all lists of a view travel in one request. */
const COUNTED_SWEEPS = 10;

/** A sweep's node: one of a project's list, or one that was looked for. */
export type SweepNode = ItemNode<'sweeps'> | ItemNode<'sweep'>;

/** The lists of the store that tell about sweeps: their progress, scheduler, queue items and agents. */
export interface SweepLists {
  readonly configOf: ConfigOf;
  runs(node: SweepNode): AddressOf<'runs'>;
  /** The runs as a panel of results has them; undefined = no panel sorts or filters them. */
  inPanel(node: SweepNode): ArrangedRuns | undefined;
  progress(node: SweepNode): AddressOf<'progress'>;
  scheduler(node: SweepNode): AddressOf<'scheduler'>;
  /** Whether the run of the sweep's scheduler tells about a sweep that goes on. */
  watchesScheduler(node: SweepNode): boolean;
  /**
   * Lists that tell whether the sweep makes progress, besides its progress; none for one that has ended or was not
   * launched.
   */
  health(node: SweepNode): readonly ListAddress[];
  /** Lists to keep fresh for rows of these sweeps, in their order. */
  ofRows(nodes: readonly SweepNode[]): readonly ListAddress[];
  context(node: SweepNode): SweepContext;
}

/** What is known besides the store. */
export interface SweepListsOptions {
  /** In which order a sweep's runs are shown, in the server's words, where it is not the best first. */
  readonly runOrder?: (sweep: string) => string | undefined;
  /** The runs that a panel of results shows of a sweep, where it sorts or filters them. */
  readonly panelRuns?: (sweep: string) => ArrangedRuns | undefined;
  /** What was expected of a sweep when it was launched. */
  readonly expected?: (sweep: SweepPath) => Outlook | undefined;
  readonly prices?: () => Prices;
  readonly bestRanks?: BestRanks;
}

/** Reads what is known around a sweep from the store; sends nothing. */
export function createSweepLists(
  live: LiveState,
  now: () => number,
  { runOrder, panelRuns, expected, prices, bestRanks }: SweepListsOptions = {},
): SweepLists {
  const { store } = live;
  const configOf = createConfigReader();
  const place = (node: SweepNode) => ({
    entity: node.list.address.entity,
    project: node.list.address.project,
    sweep: node.value.name,
  });
  const engineOf = (node: SweepNode): string | undefined => localEngineOf(node.value, configOf(node.value));
  const runs = (node: SweepNode): AddressOf<'runs'> =>
    runsAddress(place(node), configOf(node.value), runOrder?.(node.value.name), inPanel(node)?.names);
  const inPanel = (node: SweepNode): ArrangedRuns | undefined => panelRuns?.(node.value.name);
  const progress = (node: SweepNode): AddressOf<'progress'> => progressAddress(place(node), configOf(node.value));
  const scheduler = (node: SweepNode): AddressOf<'scheduler'> => {
    const run = engineOf(node) === undefined ? undefined : node.value.controllerRunName;
    return { kind: 'scheduler', ...place(node), ...(run === undefined ? {} : { run }) };
  };
  const watchesScheduler = (node: SweepNode): boolean => {
    const { state, launchedAs, controllerRunName } = node.value;
    if (launchedAs !== undefined) return isSweepState(state, 'RUNNING');
    return engineOf(node) !== undefined && controllerRunName !== undefined && isSweepState(state, 'RUNNING', 'PENDING');
  };
  const items = (node: SweepNode): AddressOf<'items'> | undefined => {
    const queue = node.value.launchedAs?.queue;
    return queue === undefined ? undefined : { kind: 'items', entity: node.list.address.entity, queue };
  };
  const health = (node: SweepNode): readonly ListAddress[] => {
    if (node.value.launchedAs === undefined || sweepEnded(node.value.state)) return [];
    const { entity } = node.list.address;
    const itemList = items(node);
    return [{ kind: 'agents', entity }, { kind: 'queues', entity }, ...(itemList === undefined ? [] : [itemList])];
  };
  return {
    configOf,
    runs,
    inPanel,
    progress,
    scheduler,
    watchesScheduler,
    health,
    ofRows(nodes) {
      const active = nodes.filter(node => !sweepEnded(node.value.state)).slice(0, COUNTED_SWEEPS);
      return active.flatMap(node => [
        progress(node),
        ...health(node),
        ...(watchesScheduler(node) ? [scheduler(node)] : []),
      ]);
    },
    context(node) {
      const { entity } = node.list.address;
      const itemList = items(node);
      const schedulers = valuesOf(store.list(scheduler(node)));
      const queues = valuesOf(store.list<'queues'>({ kind: 'queues', entity }));
      const counted = valuesOf(store.list(progress(node)))?.[0];
      const machines = machineNames(node.value.launchedAs?.queue, queues);
      return {
        now: now(),
        config: configOf(node.value),
        progress: counted,
        sinceBest: bestRanks?.runsSince(place(node), node.value, counted),
        scheduler: watchesScheduler(node) || node.value.launchedAs !== undefined ? firstOf(schedulers) : undefined,
        runs: valuesOf(store.list(runs(node))),
        agents: valuesOf(store.list<'agents'>({ kind: 'agents', entity })),
        queues,
        expected: expected?.(place(node)),
        ...(prices && { priceList: { prices: prices(), machines } }),
        items: itemList === undefined ? undefined : valuesOf(store.list(itemList)),
      };
    },
  };
}

/** The only one of a list of one; null = the list is empty, undefined = that is unknown. */
function firstOf<T>(values: readonly T[] | undefined): T | null | undefined {
  return values === undefined ? undefined : (values[0] ?? null);
}
