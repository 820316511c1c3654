import type { Sweep } from '../api/types.ts';
import type { SweepPath } from '../wandb/projectPath.ts';
import type { LiveState } from './types.ts';

/**
 * A sweep as it was last heard of, on its own or among those of its project, whichever came later; undefined = neither
 * is loaded.
 */
export function newestSweep(live: Pick<LiveState, 'store'>, { entity, project, sweep }: SweepPath): Sweep | undefined {
  const own = live.store.list<'sweep'>({ kind: 'sweep', entity, project, sweep });
  const all = live.store.list<'sweeps'>({ kind: 'sweeps', entity, project });
  const heard = [own, all].flatMap(({ load, items }) => {
    const found = items.find(({ value }) => value.name === sweep)?.value;
    return found !== undefined && load.status === 'loaded' ? [{ at: load.at, found }] : [];
  });
  return heard.sort((a, b) => b.at - a.at)[0]?.found;
}
