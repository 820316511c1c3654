import { isApiError } from '../../api/apiError.ts';
import type { ApiClient } from '../../api/client.ts';
import { messageOf } from '../../api/scrub.ts';
import { createPace } from '../../api/pace.ts';
import { runHistories } from '../../api/operations/runHistories.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import type { NamedColumn } from '../columns/table.ts';
import { numberOf, toColumn } from '../columns/toColumn.ts';
import type { RunTable } from '../load/runTable.ts';
import { type Measure, readMeasure } from './measureName.ts';

/** Columns that are taken from the histories of runs, since their summaries hold only what was declared. */
export interface Measures {
  /** The columns that were asked for, by name. */
  readonly names: readonly string[];
  column(name: string): NamedColumn | undefined;
  use(names: readonly string[]): void;
  /** The table has other runs, or runs have gone on. */
  tableChanged(): void;
  setVisible(isVisible: boolean): void;
  dispose(): void;
}

type Values = Readonly<Record<Measure, number>>;

/** Histories of so many runs come in one request, one request a second. */
const RUNS = 40;
/** A history of more rows is sampled, so that its extremes may be between two of them. */
const POINTS = 1000;

/** Measures of the runs of a table, none at first. */
export function createMeasures(client: ApiClient, path: SweepPath, table: RunTable, onChange: () => void): Measures {
  const names: string[] = [];
  /** By metric, then by run: what was found, and for which last report of the run. */
  const found = new Map<string, Map<string, { readonly at: unknown; readonly values: Values | undefined }>>();
  const made = new Map<string, NamedColumn>();
  const stop = new AbortController();

  const reportedAt = (): ((run: string) => unknown) => {
    const heartbeat = table.column('heartbeat')?.column;
    return run => {
      const row = table.rowOf(run);
      return heartbeat?.kind === 'number' && row !== undefined ? String(heartbeat.values[row]) : undefined;
    };
  };

  /** The metric and the runs to ask for next. */
  const next = (): { readonly metric: string; readonly runs: readonly string[] } | undefined => {
    const at = reportedAt();
    for (const [metric, known] of found) {
      const runs = table.runs().filter(run => !known.has(run) || known.get(run)?.at !== at(run));
      if (runs.length > 0) return { metric, runs: runs.slice(0, RUNS) };
    }
    return undefined;
  };

  const pace = createPace(client.clock, async () => {
    const asked = next();
    if (!asked) return 'quiet';
    const { metric, runs } = asked;
    const at = reportedAt();
    const variables = { ...path, runs, metrics: [metric], axis: '_step', points: POINTS, inBuckets: false };
    try {
      const histories = await runHistories(client, variables, { signal: stop.signal });
      const valuesOf = new Map(histories.map(({ name, points }) => [name, summedUp(points[0] ?? [])]));
      for (const run of runs) found.get(metric)?.set(run, { at: at(run), values: valuesOf.get(run) });
      made.clear();
      onChange();
      return next() ? 'more' : 'quiet';
    } catch (error) {
      if (!stop.signal.aborted) client.log.warn(`RunHistories: ${messageOf(error)}`);
      return { failed: true, retryAfterMs: isApiError(error) ? error.retryAfterMs : undefined };
    }
  });

  return {
    names,
    column(name) {
      const read = readMeasure(name);
      const known = read && found.get(read.metric);
      if (!read || !known || !names.includes(name)) return undefined;
      const before = made.get(name);
      if (before) return before;
      const values = table.runs().map(run => known.get(run)?.values?.[read.measure]);
      const named = { name, column: toColumn(values) };
      made.set(name, named);
      return named;
    },
    use(wanted) {
      const fresh = wanted.filter(name => readMeasure(name) && !names.includes(name));
      if (fresh.length === 0) return;
      names.push(...fresh);
      for (const { metric } of fresh.flatMap(name => readMeasure(name) ?? []))
        if (!found.has(metric)) found.set(metric, new Map());
      pace.hurry();
      onChange();
    },
    tableChanged() {
      made.clear();
      if (next()) pace.hurry();
    },
    setVisible: isVisible => pace.setMode(isVisible ? 'live' : 'off'),
    dispose() {
      stop.abort();
      pace.dispose();
    },
  };
}

/** The measures of a history; undefined where it holds no number. */
function summedUp(points: readonly (readonly [unknown, unknown])[]): Values | undefined {
  const numbers = points
    .toSorted(([a], [b]) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0))
    .flatMap(([, value]) => numberOf(value) ?? []);
  const finite = numbers.filter(Number.isFinite);
  const last = numbers.at(-1);
  if (last === undefined) return undefined;
  const [min, max] = [Math.min, Math.max].map(pick => finite.reduce((a, b) => pick(a, b), finite[0] ?? NaN));
  return { min: min ?? NaN, max: max ?? NaN, last };
}
