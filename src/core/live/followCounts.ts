import type { SeveralSweeps } from '../results/panel/severalSweeps.ts';
import { sweepPathText } from '../wandb/projectPath.ts';
import { countsIn } from './countsIn.ts';
import type { Stop, Store } from './types.ts';

/**
 * Asks for the runs of open results again as soon as a view learns that a sweep has more, so that both say the same.
 * Once for each count: the list of runs can be behind it.
 */
export function followCounts(
  store: Pick<Store, 'onDidChange'>,
  opened: Pick<SeveralSweeps, 'sweeps' | 'refresh'>,
): Stop {
  const asked = new Map<string, number>();
  return store.onDidChange(node => {
    for (const { path, runs } of countsIn(node)) {
      const key = sweepPathText(path);
      const shown = opened.sweeps.find(each => sweepPathText(each.path) === key);
      const total = shown?.results?.state.total;
      if (total === undefined || runs <= total || runs <= (asked.get(key) ?? 0)) continue;
      asked.set(key, runs);
      opened.refresh();
    }
  });
}
