import { runsUntil } from '../api/operations/runsUntil.ts';
import type { ApiClient } from '../api/client.ts';
import type { Sweep, SweepProgress } from '../api/types.ts';
import { isSweepState } from '../wandb/sweepStates.ts';
import type { SweepPath } from '../wandb/projectPath.ts';
import { createLookups } from './lookups.ts';

/** Tells how many runs were started after the best one of a sweep. */
export interface BestRanks {
  /** Undefined = unknown yet, or too few runs to ask. What is missing is asked for, once for each best run. */
  runsSince(path: SweepPath, sweep: Sweep, progress: SweepProgress | undefined): number | undefined;
}

/** Fewer finished runs are too few to say that nothing comes anymore. */
export const FEWEST_FINISHED = 20;
/** It is asked for only once the best run is from before this share of the sweep's time. */
const ASK_FROM = 0.7;

interface Best extends SweepPath {
  readonly run: string;
  readonly createdAt: number;
}

/** Makes it. `found`: something has come that was not known before. */
export function createBestRanks(
  client: () => ApiClient,
  { clock, log }: Pick<ApiClient, 'clock' | 'log'>,
  found: () => void,
): BestRanks {
  const ranks = createLookups<Best, number>({
    idOf: ({ entity, project, sweep, run }) => [entity, project, sweep, run].join('/'),
    ask: ({ createdAt, ...path }) => runsUntil(client(), path, createdAt),
    found,
    clock,
    log,
  });
  return {
    runsSince(path, sweep, progress) {
      const { best, total, running, finished } = progress ?? {};
      if (best?.createdAt === undefined || total === undefined || running === undefined) return undefined;
      if (!isSweepState(sweep.state, 'RUNNING') || (finished ?? 0) < FEWEST_FINISHED) return undefined;
      const key = { ...path, run: best.name, createdAt: best.createdAt };
      const { createdAt = best.createdAt } = sweep;
      if (best.createdAt < createdAt + ASK_FROM * (client().serverNow() - createdAt)) ranks.want(key);
      const rank = ranks.get(key);
      return rank === undefined || rank === null ? undefined : Math.max(0, total - running - rank);
    },
  };
}
