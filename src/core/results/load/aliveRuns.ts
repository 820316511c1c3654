import type { Run } from '../../api/types.ts';
import { runStateAlive } from '../../wandb/runStates.ts';

/** The runs that may still do something, as far as we know: global ids by the ids in their addresses. */
export interface AliveRuns {
  readonly ids: ReadonlyMap<string, string>;
  /** Takes over the states of runs. */
  put(runs: readonly Run[]): void;
  /** These were asked for by name and not found; gives those that were missing the time before, too. */
  missed(names: readonly string[]): readonly string[];
}

/** A server's list of runs lags behind what it stores, so a run is gone only when it is missing twice. */
export function createAliveRuns(): AliveRuns {
  const ids = new Map<string, string>();
  const missedOnce = new Set<string>();
  return {
    ids,
    put(runs) {
      for (const { name, id, state } of runs) {
        missedOnce.delete(name);
        if (runStateAlive(state)) ids.set(name, id);
        else ids.delete(name);
      }
    },
    missed(names) {
      const gone = names.filter(name => missedOnce.has(name));
      for (const name of names) missedOnce.add(name);
      for (const name of gone) {
        missedOnce.delete(name);
        ids.delete(name);
      }
      return gone;
    },
  };
}
