import type { ApiError } from '../../api/apiError.ts';
import type { ApiClient } from '../../api/client.ts';
import { asApiError } from '../../api/listCall.ts';
import { bestFirst, runsOfSweep } from '../../api/operations/runsOfSweep.ts';
import { createPace, type Outcome } from '../../api/pace.ts';
import type { Goal } from '../../wandb/goals.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import { createAliveRuns } from './aliveRuns.ts';
import { createChangedRuns } from './changedRuns.ts';
import { type ColumnSource, keysOf } from './columnSource.ts';
import { createRunTable, type RunTable } from './runTable.ts';

export interface SweepResultsOptions {
  readonly client: ApiClient;
  readonly sweep: SweepPath;
  /** The metric whose best runs come first; undefined: the newest do. */
  readonly metric: string | undefined;
  readonly goal: Goal;
  /** The columns in use: nothing else is asked for. */
  readonly sources: readonly ColumnSource[];
  /** Something about the table or the state has changed. */
  readonly onChange: () => void;
}

/** How much of a sweep's results is there. */
export interface ResultsState {
  /** All runs are held, with all columns. */
  readonly isWhole: boolean;
  /** How many runs the sweep has, where the server says so. */
  readonly total?: number;
  /** Why what is held may be old: the last request failed. It is tried again. */
  readonly stale?: ApiError;
  /** Optional keys that the server did not give (`Run.config`): too old, or too large. */
  readonly missing: readonly string[];
}

/** The results of one sweep: loads its runs, best first, and follows them while somebody looks. */
export interface SweepResults {
  readonly table: RunTable;
  readonly state: ResultsState;
  /** Asks nothing while hidden, from the beginning on. */
  setVisible(isVisible: boolean): void;
  /** Further columns: only their values are loaded. */
  use(sources: readonly ColumnSource[]): void;
  /** Asks at once. */
  refresh(): void;
  dispose(): void;
}

/** The first page fills a screen; 10,000 runs come in 18 requests. */
const FIRST_PAGE = 50;
const PAGE = 600;
/** Clocks that differ by less than 20 s are taken for the same, and a list lags a little behind. */
const OVERLAP_MS = 30_000;

/** Columns that are being loaded, page by page. */
interface Pass {
  readonly sources: readonly ColumnSource[];
  /** When it began, by the server's clock: what changed since is asked for afterwards. */
  readonly from: number;
  readonly after?: string;
  /** The runs that its pages had. */
  readonly seen: ReadonlySet<string>;
}

/** How long a count that was too small, and stays the same, is believed to be the server's mistake. */
const COUNT_AGAIN_MS = 600_000;

/** Results with an empty table, hidden. Clocks and pace are the client's. */
export function createSweepResults(options: SweepResultsOptions): SweepResults {
  const { client, sweep, metric, goal, onChange } = options;
  const table = createRunTable();
  table.add(options.sources);
  const alive = createAliveRuns();
  const changedRuns = createChangedRuns(client);
  const stop = new AbortController();
  let since = 0;
  let isStarted = false;
  const passOf = (sources: readonly ColumnSource[]): Pass => ({ sources, from: client.serverNow(), seen: new Set() });
  let pass: Pass | undefined = passOf(options.sources);
  let state: ResultsState = { isWhole: false, missing: [] };
  let counted: { readonly total: number; readonly at: number } | undefined;

  const loadPage = async (now: Pass): Promise<Outcome> => {
    const page = await runsOfSweep(
      client,
      {
        ...sweep,
        order: bestFirst(metric, goal),
        first: table.rows === 0 ? FIRST_PAGE : PAGE,
        after: now.after,
        configKeys: keysOf(now.sources, 'config'),
        summaryKeys: keysOf(now.sources, 'summary'),
      },
      { signal: stop.signal },
    );
    const without = [...page.missing, ...(page.cut ?? [])];
    const lacks = { config: without.includes('Run.config'), summary: without.includes('Run.summaryMetrics') };
    table.put(
      page.items,
      now.sources.filter(({ from }) => !lacks[from]),
    );
    alive.put(page.items);
    const seen = new Set([...now.seen, ...page.items.map(({ name }) => name)]);
    // Columns that came into use meanwhile begin anew.
    const isCurrent = pass === now;
    if (isCurrent) {
      since = now.from;
      pass = page.next === undefined ? undefined : { ...now, after: page.next, seen };
      if (pass === undefined && seen.size === page.total) table.remove(table.runs().filter(run => !seen.has(run)));
    }
    state = {
      isWhole: pass === undefined || pass.sources.length === 0,
      total: page.total ?? state.total,
      missing: [...new Set([...state.missing, ...without])],
    };
    return pass === undefined ? 'quiet' : 'more';
  };

  /** Runs that had ended are not asked about: a count that is too small tells that some of them were deleted. */
  const noticeDeleted = (total: number | undefined): void => {
    if (total === undefined || total >= table.rows) return;
    if (counted?.total === total && client.serverNow() - counted.at < COUNT_AGAIN_MS) return;
    counted = { total, at: client.serverNow() };
    pass = passOf([]);
  };

  const poll = async (): Promise<Outcome> => {
    const from = client.serverNow();
    const { runs, missing, total } = await changedRuns(
      {
        ...sweep,
        since: since - OVERLAP_MS,
        alive: alive.ids,
        configKeys: keysOf(table.sources, 'config'),
        summaryKeys: keysOf(table.sources, 'summary'),
      },
      { signal: stop.signal },
    );
    since = from;
    table.put(runs, table.sources);
    alive.put(runs);
    const gone = alive.missed(missing);
    table.remove(gone);
    state = { ...state, total: total ?? state.total, stale: undefined };
    noticeDeleted(total);
    if (pass !== undefined) return 'more';
    return runs.length > 0 || gone.length > 0 ? 'changed' : 'quiet';
  };

  const look = async (): Promise<Outcome> => {
    let outcome: Outcome;
    try {
      outcome = await (pass === undefined ? poll() : loadPage(pass));
    } catch (error) {
      const stale = asApiError(error, client, 'Results');
      state = { ...state, stale };
      outcome = { failed: true, retryAfterMs: stale.retryAfterMs };
    }
    if (!stop.signal.aborted) onChange();
    return outcome;
  };
  const pace = createPace(client.clock, look);

  return {
    table,
    get state() {
      return state;
    },
    setVisible(isVisible) {
      pace.setMode(isVisible ? 'live' : 'off');
      if (isVisible && !isStarted) pace.hurry();
      isStarted ||= isVisible;
    },
    use(sources) {
      const fresh = sources.filter(({ name }) => table.sources.every(known => known.name !== name));
      if (fresh.length === 0) return;
      table.add(fresh);
      pass = passOf([...(pass?.sources ?? []), ...fresh]);
      state = { ...state, isWhole: false };
      pace.hurry();
    },
    refresh: () => {
      pace.hurry();
    },
    dispose() {
      pace.dispose();
      stop.abort();
    },
  };
}
