import { type ApiError, isApiError } from '../../api/apiError.ts';
import type { ApiClient } from '../../api/client.ts';
import { asApiError } from '../../api/listCall.ts';
import { resultKeys } from '../../api/operations/resultKeys.ts';
import { sweep as askSweep } from '../../api/operations/sweep.ts';
import { createPace } from '../../api/pace.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import type { RunTimes } from '../../api/types.ts';
import { createSweepResults, type SweepResults } from '../load/sweepResults.ts';
import { createToldTimes } from '../load/toldTimes.ts';
import { createMeasures, type Measures } from './measures.ts';
import { firstColumns, furtherColumns, type SweepColumn } from './sweepColumns.ts';
import { readSweepSpace, type SweepSpace } from './sweepSpace.ts';

/** A sweep to show, and its configuration where somebody knows it already. */
export interface SweepToOpen {
  readonly path: SweepPath;
  /** YAML text as W&B keeps it. */
  readonly config?: string | undefined;
}

/** A sweep whose results are shown. */
export interface OpenSweep {
  readonly path: SweepPath;
  /** YAML text as W&B keeps it; undefined until it is known. */
  readonly config: string | undefined;
  /** What it says. */
  readonly space: SweepSpace | undefined;
  readonly results: SweepResults | undefined;
  /** Columns that are taken from the histories; undefined like `results`. */
  readonly measures: Measures | undefined;
  /** All columns that there are to see, in use or not. */
  readonly columns: readonly SweepColumn[];
  /** Keys of the histories. */
  readonly metrics: readonly string[];
  /** What its newest runs tell of their hardware; empty until that is known. */
  readonly times: readonly RunTimes[];
  /** Why its configuration is not known. It is asked for again. */
  readonly trouble: ApiError | undefined;
  /** Asks nothing while hidden, from the beginning on. */
  setVisible(isVisible: boolean): void;
  /** Brings columns into use, by their names. */
  use(names: readonly string[]): void;
  /** Asks at once. */
  refresh(): void;
  dispose(): void;
}

/** So many columns are in use until somebody asks for more. */
const MOST_COLUMNS = 60;

/** Opens a sweep, hidden: its configuration first where it is unknown, its runs, then what else they have logged. */
export function openSweep(client: ApiClient, { path, config }: SweepToOpen, onChange: () => void): OpenSweep {
  const stop = new AbortController();
  let known: string | undefined;
  let space: SweepSpace | undefined;
  let results: SweepResults | undefined;
  const told = createToldTimes(client, path, stop.signal, onChange);
  let measures: Measures | undefined;
  let columns: readonly SweepColumn[] = [];
  let metrics: readonly string[] = [];
  let trouble: ApiError | undefined;
  let isVisible = false;
  /** Columns that somebody asked for before they were known. */
  const wanted = new Set<string>();
  let keys: 'unasked' | 'asked' | 'failed' = 'unasked';

  const start = (yaml: string): void => {
    known = yaml;
    space = readSweepSpace(yaml);
    columns = firstColumns(space);
    const { metric, goal } = space;
    results = createSweepResults({ client, sweep: path, metric, goal, sources: columns, onChange: changed });
    measures = createMeasures(client, path, results.table, onChange);
    measures.use([...wanted]);
    for (const part of [results, measures]) part.setVisible(isVisible);
  };

  /** Once runs have come, asks what else they have. */
  const changed = (): void => {
    if (keys === 'unasked' && isVisible && results && results.table.rows > 0) {
      keys = 'asked';
      // Pages go on with all columns in use, not twice.
      results.setVisible(false);
      // A failure is told in the log; everything else goes on without these columns.
      learn().catch(() => undefined);
    }
    if (isVisible && results?.state.isWhole) told.counted(results.table.rows);
    measures?.tableChanged();
    onChange();
  };

  const learn = async (): Promise<void> => {
    try {
      const found = await resultKeys(client, path, { signal: stop.signal });
      told.take(found.times);
      metrics = found.history.filter(key => !key.startsWith('_')).toSorted();
      const fresh = furtherColumns(found, columns);
      columns = [...columns, ...fresh];
      const left = MOST_COLUMNS - (results?.table.sources.length ?? 0);
      results?.use(fresh.filter(({ name }, i) => i < left || wanted.has(name)));
    } catch (error) {
      if (stop.signal.aborted) return;
      keys = 'failed';
      client.log.warn(`ResultKeys: ${asApiError(error, client, 'ResultKeys').message}`);
    }
    results?.setVisible(isVisible);
    onChange();
  };

  const pace = createPace(client.clock, async () => {
    try {
      const found = await askSweep(client, path, { signal: stop.signal });
      trouble = undefined;
      start(found.config ?? '');
      pace.setMode('off');
      onChange();
      return 'quiet';
    } catch (error) {
      trouble = asApiError(error, client, 'Sweep');
      if (!stop.signal.aborted) onChange();
      return { failed: true, retryAfterMs: isApiError(error) ? error.retryAfterMs : undefined };
    }
  });
  if (config !== undefined) start(config);

  return {
    path,
    get config() {
      return known;
    },
    get space() {
      return space;
    },
    get results() {
      return results;
    },
    get measures() {
      return measures;
    },
    get columns() {
      return columns;
    },
    get metrics() {
      return metrics;
    },
    get times() {
      return told.runs;
    },
    get trouble() {
      return trouble;
    },
    setVisible(visible) {
      isVisible = visible;
      measures?.setVisible(visible);
      if (results) {
        results.setVisible(visible);
        return;
      }
      pace.setMode(visible ? 'live' : 'off');
      if (visible && !trouble) pace.hurry();
    },
    use(names) {
      for (const name of names) wanted.add(name);
      results?.use(columns.filter(({ name }) => names.includes(name)));
      measures?.use(names);
    },
    refresh() {
      if (keys === 'failed') keys = 'unasked';
      if (results) results.refresh();
      else pace.hurry();
    },
    dispose() {
      stop.abort();
      pace.dispose();
      results?.dispose();
      measures?.dispose();
    },
  };
}
