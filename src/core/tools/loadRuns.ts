import type { ApiClient } from '../api/client.ts';
import { bestFirst, runsOfSweep } from '../api/operations/runsOfSweep.ts';
import type { SweepConfig } from '../live/sweepConfig.ts';
import { type ColumnSource, keysOf } from '../results/load/columnSource.ts';
import { createRunTable, type RunTable } from '../results/load/runTable.ts';
import type { SweepPath } from '../wandb/projectPath.ts';

/** As many runs in one answer as the results panel asks for. */
const PAGE = 600;
/** The best of so many are looked at. */
const MOST = 10_000;

/** What the summary's column of the metric is called; parameters are called as they are. */
export const METRIC = 'the metric';

/** The runs of a sweep, and how many it has. */
export interface LoadedRuns {
  readonly table: RunTable;
  readonly total: number | undefined;
  /** What the server did not give: too old, or too large. */
  readonly missing: readonly string[];
}

/** Loads the runs of a sweep, best first, with their parameters and the metric; of more than 10,000 the best. */
export async function loadRuns(
  client: ApiClient,
  sweep: SweepPath,
  { metric, goal, sampled }: Pick<SweepConfig, 'metric' | 'goal' | 'sampled'>,
  signal: AbortSignal,
): Promise<LoadedRuns> {
  const sources = sourcesOf(metric, sampled);
  const table = createRunTable();
  table.add(sources);
  let after: string | undefined;
  let total: number | undefined;
  let missing: readonly string[] = [];
  do {
    const page = await runsOfSweep(
      client,
      {
        ...sweep,
        order: bestFirst(metric, goal),
        first: PAGE,
        after,
        configKeys: keysOf(sources, 'config'),
        summaryKeys: keysOf(sources, 'summary'),
      },
      { signal },
    );
    table.put(page.items, sources);
    total = page.total ?? total;
    missing = [...new Set([...missing, ...page.missing, ...(page.cut ?? [])])];
    after = page.next;
  } while (after !== undefined && table.rows < MOST);
  return { table, total, missing };
}

function sourcesOf(metric: string | undefined, sampled: SweepConfig['sampled']): readonly ColumnSource[] {
  return [
    ...(metric === undefined ? [] : [{ name: METRIC, from: 'summary', path: [metric] } as const]),
    ...sampled.flatMap(([first, ...inner]): readonly ColumnSource[] =>
      first === undefined ? [] : [{ name: [first, ...inner].join('.'), from: 'config', path: [first, ...inner] }],
    ),
  ];
}
