import { parseJson } from '../world/json.ts';
import { bucketed, inSteps, keysOf, pick, sample, sampled } from '../world/history.ts';
import { listOf, pageOf, type PageArguments } from '../world/paging.ts';
import type { HistoryRow, LogRecord, RunRecord } from '../world/records.ts';
import {
  endOf,
  heartbeatOf,
  historyOf,
  isAlive,
  logOf,
  rowCount,
  summaryOf,
  timedHistory,
  updatedOf,
} from '../world/runView.ts';
import type { Fields } from './context.ts';
import { filePage } from './file.ts';

/** What makes a whole configuration heavy. */
const heavy = (bytes: number | undefined): Readonly<Record<string, string>> =>
  bytes === undefined ? {} : { padding: 'x'.repeat(bytes) };

const tail = (rows: readonly HistoryRow[]): string => JSON.stringify(rows.slice(-1).map(row => JSON.stringify(row)));

interface NumberedLine extends LogRecord {
  readonly number: number;
}

export const runFields: Fields<RunRecord> = {
  bucketedHistory: (run, { specs }: { specs: readonly string[] }, { world }) =>
    specs.filter(spec => parseJson(spec) !== undefined).map(spec => bucketed(timedHistory(run, world.clock), spec)),
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
  runInfo: ({ hardware }) => hardware ?? null,
  running: run => isAlive(run),
  sampledHistory: (run, { specs }: { specs: readonly string[] }, { world }) =>
    specs.filter(spec => parseJson(spec) !== undefined).map(spec => sampled(timedHistory(run, world.clock), spec)),
  shouldStop: run => run.stopRequested,
  stopped: run => run.stopRequested,
  storageBytes: () => 0,
  summaryMetrics: (run, { keys }: { keys?: readonly string[] | null }, { world, burden }) =>
    JSON.stringify(
      pick(keys ? summaryOf(run, world.clock) : { ...summaryOf(run, world.clock), ...heavy(burden?.runBytes) }, keys),
    ),
  sweepName: run => run.sweep?.name ?? null,
  systemMetrics: () => '{}',
  updatedAt: (run, _, { world }) => updatedOf(run, world.clock),
  user: run => ({ username: run.user }),
  wandbConfig: run => JSON.stringify(run.config['_wandb'] ?? {}),
};

export const logLineFields: Fields<NumberedLine> = {
  id: line => String(line.number),
  label: () => '',
  level: line => line.level ?? 'info',
  timestamp: line => new Date(line.at).toISOString(),
};
