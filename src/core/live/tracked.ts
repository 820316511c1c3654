import { isSweepState, sweepEnded, type SweepState } from '../wandb/sweepStates.ts';
import type { Sweep } from '../api/types.ts';
import { listId } from './listId.ts';
import { progressAddress } from './sweepAddresses.ts';
import { createConfigReader } from './sweepConfig.ts';
import type { ListAddress, Store } from './types.ts';
import type { SweepPath } from '../wandb/projectPath.ts';

export interface Tracked {
  add(sweeps: readonly SweepPath[]): void;
  /** What to read for the sweeps that are not ended; empty = nothing. */
  lists(): readonly ListAddress[];
  clear(): void;
}

/** Sweeps launched here, until they end (or are gone). */
export function createTracked(store: Store): Tracked {
  const followed = new Map<string, SweepPath>();
  const address = ({ entity, project, sweep }: SweepPath): ListAddress & { kind: 'sweep' } => ({
    kind: 'sweep',
    entity,
    project,
    sweep,
  });
  const sweepOf = (path: SweepPath): Sweep | undefined => store.list(address(path)).items[0]?.value;
  const configOf = createConfigReader();
  const progressOf = (path: SweepPath): ListAddress => {
    const sweep = sweepOf(path);
    return progressAddress(path, sweep && configOf(sweep));
  };
  return {
    add(sweeps) {
      for (const sweep of sweeps) followed.set(listId(address(sweep)), sweep);
    },
    lists() {
      const open = [...followed.values()].filter(sweep => {
        const list = store.list(address(sweep));
        const state = list.items[0]?.value.state;
        if ((list.load.status === 'failed' || list.load.status === 'stale') && list.load.error.kind === 'notFound')
          return false;
        return list.load.status !== 'loaded' || (state !== undefined && !sweepEnded(state));
      });
      const inState = (state: SweepState): readonly SweepPath[] =>
        open.filter(sweep => {
          const found = sweepOf(sweep);
          return found !== undefined && isSweepState(found.state, state);
        });
      const launched = (state: SweepState): readonly SweepPath[] =>
        inState(state).filter(sweep => sweepOf(sweep)?.launchedAs !== undefined);
      // Its last runs may have been counted before they were there: once more after the end.
      const justEnded = [...followed.values()].filter(path => {
        const { load, items } = store.list(address(path));
        const state = items[0]?.value.state;
        if (load.status !== 'loaded' || state === undefined || !sweepEnded(state)) return false;
        const counted = store.list(progressOf(path)).load;
        return counted.status === 'loaded' && counted.at <= load.at;
      });
      // Whether an agent is there for it matters only while it waits, whether its scheduler lives only while it runs.
      const waiting = new Set(launched('PENDING').map(sweep => sweep.entity));
      return [
        ...open.map(address),
        ...[...waiting].flatMap(entity => [
          { kind: 'queues' as const, entity },
          { kind: 'agents' as const, entity },
        ]),
        ...launched('RUNNING').map(path => ({ kind: 'scheduler' as const, ...path })),
        ...[...inState('RUNNING'), ...justEnded].map(progressOf),
      ];
    },
    clear() {
      followed.clear();
    },
  };
}
