import { isApiError } from '../../api/apiError.ts';
import type { ApiClient } from '../../api/client.ts';
import { type RunHistory, runHistories } from '../../api/operations/runHistories.ts';
import { type Metric } from '../../space/readMetric.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import { isRunState } from '../../wandb/runStates.ts';
import { canStopEarly } from '../early/stopPoorRuns.ts';
import type { LoggedMetric, TriedRun } from './judgedRuns.ts';
import { loggedMetric } from './loggedMetric.ts';

/** So many runs tell whether poor ones could be stopped, by so many of their values. */
const MOST_RUNS = 60;
const MOST_VALUES = 300;

/**
 * The same runs, with what some of the finished ones logged of the metric: as far as it can tell whether the next sweep
 * should stop poor runs early, in one request. `runs`: best first. Where they cannot be read, they stay unknown.
 */
export async function withHistories<Run extends TriedRun>(
  client: ApiClient,
  path: SweepPath,
  { sweep, metric }: { readonly sweep: SweepFile; readonly metric: Metric },
  runs: readonly Run[],
  idOf: (run: Run) => string,
  signal?: AbortSignal,
): Promise<readonly Run[]> {
  if (!canStopEarly(sweep)) return runs;
  const chosen = spread(runs.filter(({ state }) => isRunState(state, 'finished')));
  if (chosen.length === 0) return runs;
  const found = await histories(client, path, metric, chosen.map(idOf), signal).catch((error: unknown) => {
    if (!isApiError(error) || signal?.aborted) throw error;
    client.log.info(`what the runs of ${path.sweep} logged is not known: ${error.message}`);
    return [];
  });
  const logged = new Map<string, LoggedMetric>();
  for (const { name: id, points, counts } of found) {
    const rows = points[0] ?? [];
    // As many rows as were asked for are a sample, of nobody knows how many.
    if (counts[0] === undefined && rows.length >= MOST_VALUES) continue;
    const inOrder = rows.toSorted(([a], [b]) => Number(a) - Number(b));
    logged.set(
      id,
      loggedMetric(
        inOrder.map(([, value]) => value),
        counts[0],
      ),
    );
  }
  return runs.map(run => ({ ...run, history: logged.get(idOf(run)) }));
}

function histories(
  client: ApiClient,
  { entity, project, sweep }: SweepPath,
  { name }: Metric,
  runs: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly RunHistory[]> {
  const asked = { entity, project, sweep, runs, metrics: [name], axis: '_step', points: MOST_VALUES };
  return runHistories(client, { ...asked, inBuckets: false, counted: true }, { signal });
}

/** The first and others evenly between it and the last. */
function spread<T>(items: readonly T[]): readonly T[] {
  if (items.length <= MOST_RUNS) return items;
  return Array.from({ length: MOST_RUNS }, (_, i) => items[Math.floor((i * items.length) / MOST_RUNS)]).filter(
    item => item !== undefined,
  );
}
