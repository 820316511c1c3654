import type { LiveState } from '../../live/types.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import { type RunningWords, runningWords } from '../rows/runningWords.ts';
import { createSweepLists, type SweepListsOptions } from './sweepLists.ts';

/** A sweep that runs, and how far it is. */
export interface RunningSweep extends RunningWords {
  readonly path: SweepPath;
}

/** Which of some sweeps run now, as far as that is loaded, in their order. */
export function runningNow(
  live: LiveState,
  paths: readonly SweepPath[],
  { now, ...options }: Pick<SweepListsOptions, 'expected' | 'prices'> & { readonly now: () => number },
): readonly RunningSweep[] {
  const around = createSweepLists(live, now, options);
  return paths.flatMap(path => {
    const [node] = live.store.list<'sweep'>({ kind: 'sweep', ...path }).items;
    const words = node && runningWords(node.value, around.context(node));
    return words ? [{ ...words, path }] : [];
  });
}
