import type { Sweep } from '../../api/types.ts';
import { readSweepConfig } from '../../live/sweepConfig.ts';
import type { SweepConfig } from '../../live/sweepConfig.ts';
import type { SweepContext } from '../rows/sweepRow.ts';
import type { AddressOf, ItemNode, ListAddress, LiveState } from '../../live/types.ts';
import { shownParameters } from '../rows/shownParameters.ts';
import { valuesOf } from './loaded.ts';
import { isSweepState, sweepEnded } from '../../wandb/sweepStates.ts';

/** Running sweeps whose counts are kept fresh although they are not open; all lists of a view travel in one request. */
const COUNTED_SWEEPS = 10;

/** The lists of the store that tell about sweeps: their progress, scheduler, queue items and agents. */
export interface SweepLists {
  configOf(sweep: Sweep): SweepConfig;
  runs(node: ItemNode<'sweeps'>): AddressOf<'runs'>;
  progress(node: ItemNode<'sweeps'>): AddressOf<'progress'>;
  scheduler(node: ItemNode<'sweeps'>): AddressOf<'scheduler'>;
  /**
   * Lists that tell whether the sweep makes progress, besides its progress; none for one that has ended or was not
   * launched.
   */
  health(node: ItemNode<'sweeps'>): readonly ListAddress[];
  /** Lists to keep fresh for rows of these sweeps, in their order. */
  ofRows(nodes: readonly ItemNode<'sweeps'>[]): readonly ListAddress[];
  context(node: ItemNode<'sweeps'>): SweepContext;
}

/** Reads what is known around a sweep from the store; sends nothing. */
export function createSweepLists(live: LiveState, now: () => number): SweepLists {
  const { store } = live;
  const configs = new WeakMap<Sweep, SweepConfig>();
  const configOf = (sweep: Sweep): SweepConfig => {
    const config = configs.get(sweep) ?? readSweepConfig(sweep.config);
    configs.set(sweep, config);
    return config;
  };
  const place = (node: ItemNode<'sweeps'>) => ({
    entity: node.list.address.entity,
    project: node.list.address.project,
    sweep: node.value.name,
  });
  const ranked = (node: ItemNode<'sweeps'>) => {
    const { metric, goal } = configOf(node.value);
    return { ...place(node), ...(metric === undefined ? {} : { metric, goal }) };
  };
  const runs = (node: ItemNode<'sweeps'>): AddressOf<'runs'> => ({
    kind: 'runs',
    ...ranked(node),
    parameters: shownParameters(configOf(node.value)),
  });
  const progress = (node: ItemNode<'sweeps'>): AddressOf<'progress'> => ({ kind: 'progress', ...ranked(node) });
  const scheduler = (node: ItemNode<'sweeps'>): AddressOf<'scheduler'> => ({ kind: 'scheduler', ...place(node) });
  const items = (node: ItemNode<'sweeps'>): AddressOf<'items'> | undefined => {
    const queue = node.value.launchedAs?.queue;
    return queue === undefined ? undefined : { kind: 'items', entity: node.list.address.entity, queue };
  };
  const health = (node: ItemNode<'sweeps'>): readonly ListAddress[] => {
    if (node.value.launchedAs === undefined || sweepEnded(node.value.state)) return [];
    const { entity } = node.list.address;
    const itemList = items(node);
    return [{ kind: 'agents', entity }, { kind: 'queues', entity }, ...(itemList === undefined ? [] : [itemList])];
  };
  return {
    configOf,
    runs,
    progress,
    scheduler,
    health,
    ofRows(nodes) {
      const active = nodes.filter(node => !sweepEnded(node.value.state)).slice(0, COUNTED_SWEEPS);
      return active.flatMap(node => [
        progress(node),
        ...health(node),
        ...(node.value.launchedAs !== undefined && isSweepState(node.value.state, 'RUNNING') ? [scheduler(node)] : []),
      ]);
    },
    context(node) {
      const { entity } = node.list.address;
      const itemList = items(node);
      return {
        now: now(),
        config: configOf(node.value),
        progress: valuesOf(store.list(progress(node)))?.[0],
        scheduler: valuesOf(store.list(scheduler(node)))?.[0],
        runs: valuesOf(store.list(runs(node))),
        agents: valuesOf(store.list<'agents'>({ kind: 'agents', entity })),
        queues: valuesOf(store.list<'queues'>({ kind: 'queues', entity })),
        items: itemList === undefined ? undefined : valuesOf(store.list(itemList)),
      };
    },
  };
}
