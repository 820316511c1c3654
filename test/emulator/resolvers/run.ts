import { parseBag, parseJson } from '../world/json.ts';
import { listOf, pageOf, type PageArguments } from '../world/paging.ts';
import type { HistoryRow, LogRecord, RunRecord } from '../world/records.ts';
import { endOf, heartbeatOf, historyOf, isAlive, logOf, rowCount, summaryOf } from '../world/runView.ts';
import type { Fields } from './context.ts';
import { filePage } from './file.ts';

const pick = (
  bag: Readonly<Record<string, unknown>>,
  keys: readonly string[] | null | undefined,
): Readonly<Record<string, unknown>> =>
  keys ? Object.fromEntries(keys.filter(key => key in bag).map(key => [key, bag[key]])) : bag;

/** What makes a whole configuration heavy. */
const heavy = (bytes: number | undefined): Readonly<Record<string, string>> =>
  bytes === undefined ? {} : { padding: 'x'.repeat(bytes) };

const tail = (rows: readonly HistoryRow[]): string => JSON.stringify(rows.slice(-1).map(row => JSON.stringify(row)));

/** So many of the rows, spread evenly. */
function sample<T>(rows: readonly T[], count: number): readonly T[] {
  if (rows.length <= count) return rows;
  return Array.from({ length: count }, (_, index) => rows[Math.floor((index * rows.length) / count)] as T);
}

const inSteps = (rows: readonly HistoryRow[], from: unknown, to: unknown): readonly HistoryRow[] =>
  rows.filter(
    row =>
      (typeof from !== 'number' || Number(row['_step']) >= from) &&
      (typeof to !== 'number' || Number(row['_step']) < to),
  );

/** What `sampledHistory` gives for one spec: rows that hold all of the keys. */
function sampled(rows: readonly HistoryRow[], text: string): unknown {
  const spec = parseBag(text);
  const keys = Array.isArray(spec['keys']) ? spec['keys'].filter(key => typeof key === 'string') : undefined;
  const whole = inSteps(rows, spec['minStep'], spec['maxStep']).filter(row => keys?.every(key => key in row) ?? true);
  return sample(whole, typeof spec['samples'] === 'number' ? spec['samples'] : 500).map(row => pick(row, keys));
}

function keysOf(rows: readonly HistoryRow[]): unknown {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of Object.keys(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const last = rows.at(-1) ?? {};
  return {
    sets: [],
    lastStep: Number(last['_step'] ?? -1),
    keys: Object.fromEntries(
      [...counts].map(([key, count]) => [
        key,
        {
          typeCounts: [{ type: typeof last[key] === 'string' ? 'string' : 'number', count }],
          monotonic: key === '_step',
          previousValue: last[key] ?? null,
        },
      ]),
    ),
  };
}

interface NumberedLine extends LogRecord {
  readonly number: number;
}

export const runFields: Fields<RunRecord> = {
  computeSeconds: (run, _, { world }) =>
    Math.max(0, Math.round((endOf(run, world.clock) - (run.startedAt ?? run.createdAt)) / 1000)),
  config: (run, { keys }: { keys?: readonly string[] | null }, { burden }) =>
    JSON.stringify(pick(keys ? run.config : { ...run.config, ...heavy(burden?.runBytes) }, keys)),
  debug: () => false,
  eventsLineCount: run => run.events.length,
  events: run => run.events.map(row => JSON.stringify(row)),
  eventsTail: run => tail(run.events),
  exitcode: run => run.exitCode ?? null,
  failed: run => run.state === 'failed' || run.state === 'crashed',
  fileCount: run => run.files.size,
  files: (run, args: PageArguments & { names?: readonly string[] | null; pattern?: string | null }, { url }) =>
    filePage([...run.files.values()], args, url),
  heartbeatAt: (run, _, { world }) => heartbeatOf(run, world.clock) ?? null,
  history: (run, args: { minStep?: number | null; maxStep?: number | null; samples?: number | null }, { world }) =>
    sample(inSteps(historyOf(run, world.clock), args.minStep, args.maxStep), args.samples ?? 500).map(row =>
      JSON.stringify(row),
    ),
  historyKeys: (run, _, { world }) => keysOf(historyOf(run, world.clock)),
  historyLineCount: (run, _, { world }) => rowCount(run, world.clock),
  historyTail: (run, _, { world }) => tail(historyOf(run, world.clock)),
  logLineCount: (run, _, { world }) => logOf(run, world.clock).length,
  logLines: (run, args: PageArguments, { world }) => {
    const lines = logOf(run, world.clock).map((line, number): NumberedLine => ({ ...line, number }));
    return pageOf(
      listOf(lines, line => String(line.number)),
      args,
    );
  },
  // No history is old enough to have been written to Parquet files.
  parquetHistory: (run, _, { world }) => ({ parquetUrls: [], liveData: historyOf(run, world.clock) }),
  // A plain number as text: the public client reads it with int() (apis/public/runs.py).
  projectId: run => String(run.project.number),
  readOnly: () => false,
  running: run => isAlive(run),
  sampledHistory: (run, { specs }: { specs: readonly string[] }, { world }) =>
    specs.filter(spec => parseJson(spec) !== undefined).map(spec => sampled(historyOf(run, world.clock), spec)),
  shouldStop: run => run.stopRequested,
  stopped: run => run.stopRequested,
  storageBytes: () => 0,
  summaryMetrics: (run, { keys }: { keys?: readonly string[] | null }, { world, burden }) =>
    JSON.stringify(
      pick(keys ? summaryOf(run, world.clock) : { ...summaryOf(run, world.clock), ...heavy(burden?.runBytes) }, keys),
    ),
  sweepName: run => run.sweep?.name ?? null,
  systemMetrics: () => '{}',
  updatedAt: (run, _, { world }) => heartbeatOf(run, world.clock) ?? run.createdAt,
  user: run => ({ username: run.user }),
  wandbConfig: run => JSON.stringify(run.config['_wandb'] ?? {}),
};

export const logLineFields: Fields<NumberedLine> = {
  id: line => String(line.number),
  label: () => '',
  level: line => line.level ?? 'info',
  timestamp: line => new Date(line.at).toISOString(),
};
