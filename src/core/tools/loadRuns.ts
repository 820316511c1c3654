import type { ApiClient } from '../api/client.ts';
import { bestFirst, runsOfSweep } from '../api/operations/runsOfSweep.ts';
import type { Page, Run } from '../api/types.ts';
import type { SweepConfig } from '../live/sweepConfig.ts';
import { type ColumnSource, keysOf } from '../results/load/columnSource.ts';
import { createRunTable, type RunTable } from '../results/load/runTable.ts';
import type { SweepPath } from '../wandb/projectPath.ts';

/** As many runs in one answer as the results panel asks for. */
const PAGE = 600;
/** How many runs the best are chosen from. */
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

/** What a sweep's runs are asked for. */
type Asked = Pick<SweepConfig, 'metric' | 'goal' | 'sampled'>;

/** How far loading has come; the total is undefined where the server does not tell. */
export type LoadProgress = (loaded: number, total: number | undefined) => void;

/** Loads the runs of a sweep, best first, with their parameters and the metric; of more than 10,000 the best. */
export async function loadRuns(
  client: ApiClient,
  sweep: SweepPath,
  asked: Asked,
  signal: AbortSignal,
  progress?: LoadProgress,
): Promise<LoadedRuns> {
  const sources = sourcesOf(asked);
  const table = createRunTable();
  table.add(sources);
  let total: number | undefined;
  const missing = new Set<string>();
  for await (const page of pagesOf(client, sweep, asked, signal)) {
    table.put(page.items, sources);
    total = page.total ?? total;
    progress?.(table.rows, total);
    for (const key of [...page.missing, ...(page.cut ?? [])]) missing.add(key);
  }
  return { table, total, missing: [...missing] };
}

/** The same runs with their values as they are. */
export async function loadTriedRuns(
  client: ApiClient,
  sweep: SweepPath,
  asked: Asked,
  signal: AbortSignal,
  progress?: LoadProgress,
): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for await (const { items, total } of pagesOf(client, sweep, asked, signal)) {
    runs.push(...items);
    progress?.(runs.length, total);
  }
  return runs;
}

async function* pagesOf(
  client: ApiClient,
  sweep: SweepPath,
  asked: Asked,
  signal: AbortSignal,
): AsyncGenerator<Page<Run>> {
  const sources = sourcesOf(asked);
  let after: string | undefined;
  let loaded = 0;
  do {
    const page = await runsOfSweep(
      client,
      {
        ...sweep,
        order: bestFirst(asked.metric, asked.goal),
        first: PAGE,
        after,
        configKeys: keysOf(sources, 'config'),
        summaryKeys: keysOf(sources, 'summary'),
      },
      { signal },
    );
    yield page;
    loaded += page.items.length;
    after = page.next;
  } while (after !== undefined && loaded < MOST);
}

function sourcesOf({ metric, sampled }: Asked): readonly ColumnSource[] {
  return [
    ...(metric === undefined ? [] : [{ name: METRIC, from: 'summary', path: [metric] } as const]),
    ...sampled.flatMap(([first, ...inner]): readonly ColumnSource[] =>
      first === undefined ? [] : [{ name: [first, ...inner].join('.'), from: 'config', path: [first, ...inner] }],
    ),
  ];
}
