import { isApiError } from '../../api/apiError.ts';
import type { CallOptions } from '../../api/call.ts';
import type { ApiClient } from '../../api/client.ts';
import { pause } from '../../api/clock.ts';
import { runsDelta } from '../../api/operations/runsDelta.ts';
import { runsOfSweep } from '../../api/operations/runsOfSweep.ts';
import type { Run } from '../../api/types.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import { ALIVE_RUN_STATES } from '../../wandb/runStates.ts';

export interface ChangedVariables extends SweepPath {
  /** Milliseconds since 1970, by the server's clock. */
  readonly since: number;
  /** The runs that went on when they were last read: global ids by the ids in their addresses. */
  readonly alive: ReadonlyMap<string, string>;
  readonly configKeys: readonly string[];
  readonly summaryKeys: readonly string[];
}

export interface Changed {
  readonly runs: readonly Run[];
  /** Runs that went on, and that the server does not have anymore. */
  readonly missing: readonly string[];
  /** How many runs the sweep has, where the server says so. */
  readonly total?: number;
}

/** How many changed runs are read in one request. */
const PAGE = 200;
/** W&B advises one request a second. */
const BETWEEN_MS = 1_000;

/** Asks what has changed among the runs of a sweep; remembers whether the server can compare. Throws `ApiError`. */
export function createChangedRuns(
  client: ApiClient,
): (variables: ChangedVariables, options?: CallOptions) => Promise<Changed> {
  /** Runs that changed, page by page, where the server cannot tell the difference or it is large. */
  const listed = async (
    { since: _, alive: __, ...rest }: ChangedVariables,
    matching: readonly Readonly<Record<string, unknown>>[],
    options: CallOptions | undefined,
  ): Promise<readonly Run[]> => {
    const runs: Run[] = [];
    let after: string | undefined;
    do {
      if (after !== undefined) await pause(client.clock, BETWEEN_MS);
      const page = await runsOfSweep(client, { ...rest, matching, order: '+created_at', first: PAGE, after }, options);
      runs.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return runs;
  };

  return async (variables, options) => {
    const { since, alive } = variables;
    // Whatever may change without a trace in its time of change is asked for as well.
    const matching = [
      { $or: [{ state: { $in: ALIVE_RUN_STATES } }, { updatedAt: { $gt: new Date(since).toISOString() } }] },
    ];
    const current = [...alive.values()];
    let total: number | undefined;
    let runs: readonly Run[] | undefined;
    let someLeft = true;
    try {
      const delta = await runsDelta(client, { ...variables, matching, current, first: PAGE }, options);
      total = delta.total;
      if ((delta.matching ?? 0) <= PAGE) ({ changed: runs, someLeft } = delta);
    } catch (error) {
      if (!isApiError(error, 'tooOld')) throw error;
    }
    runs ??= await listed(variables, matching, options);
    const told = new Set(runs.map(({ name }) => name));
    const untold = someLeft ? [...alive.keys()].filter(name => !told.has(name)) : [];
    if (untold.length === 0) return { runs, missing: [], total };
    await pause(client.clock, BETWEEN_MS);
    const found = await listed(variables, [{ name: { $in: untold } }], options);
    const names = new Set(found.map(({ name }) => name));
    return { runs: [...runs, ...found], missing: untold.filter(name => !names.has(name)), total };
  };
}
