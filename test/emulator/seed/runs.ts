import { createCurve } from '../engine/curves.ts';
import { createSearch, type Search } from '../engine/createSearch.ts';
import { seededRandom } from '../engine/seededRandom.ts';
import { displayName } from '../world/ids.ts';
import { makeRun } from '../world/make.ts';
import type { HistoryRow, LogRecord, RunRecord, SweepRecord } from '../world/records.ts';
import { lineOf } from '../world/runView.ts';
import type { World } from '../world/world.ts';

/** What the made-up runs of a sweep are like. */
export interface RunsOptions {
  readonly count: number;
  readonly seed: number;
  /** When the first began, and how long after the last began. */
  readonly from: number;
  readonly every: number;
  /** This many of the newest are still running. */
  readonly running?: number;
  readonly namePrefix?: string;
  /** A run's summary from the last row of its history; that row by default. */
  readonly summary?: (last: HistoryRow, random: () => number, args: Readonly<Record<string, unknown>>) => HistoryRow;
}

const STEPS = 20;

/**
 * Runs of a sweep that already are what they are: by the sweep's own search, with curves, some failed. Their histories
 * are made when asked for.
 */
export function makeRuns(
  world: World,
  sweep: SweepRecord,
  { count, seed, from, every, running = 0, namePrefix, summary = last => last }: RunsOptions,
): RunRecord[] {
  const random = seededRandom(seed);
  const search: Search = createSearch(sweep.config, random);
  const metric = sweep.metric ?? { name: 'loss', goal: 'minimize' as const };
  const runs: RunRecord[] = [];
  for (let index = 0; index < count; index += 1) {
    const next = search.next([]);
    if (next === 'exhausted') break;
    const { args } = next;
    const curveSeed = seed + index + 1;
    const curve = (): ReturnType<typeof createCurve> =>
      createCurve({ args, metric, steps: STEPS, random: seededRandom(curveSeed) });
    const { rows, fails } = curve();
    const goesOn = index >= count - running;
    const startedAt = from + index * every;
    const endedAt = startedAt + Math.round(every * (0.6 + 0.4 * random()));
    const run = makeRun(
      world,
      {
        project: sweep.project,
        sweep,
        displayName: displayName(random, index + 1, true),
        createdAt: startedAt,
        startedAt,
        user: sweep.user,
        config: { ...args, _wandb: { value: { cli_version: '0.30.0', python_version: '3.11.4' } } },
        host: 'gpu-node-1',
        hardware: { gpu: 'NVIDIA A100-SXM4-80GB', gpuCount: 2 },
        ...(namePrefix !== undefined && { name: `${namePrefix}${String(index).padStart(8 - namePrefix.length, '0')}` }),
        ...(goesOn
          ? { state: 'running', beats: true }
          : { state: fails ? 'failed' : 'finished', exitCode: fails ? 1 : 0, endedAt, heartbeatAt: endedAt }),
      },
      random,
    );
    const shown = goesOn ? rows.slice(0, 8) : rows;
    run.summary = {
      ...summary(shown.at(-1) ?? {}, seededRandom(curveSeed), args),
      _runtime: Math.round((endedAt - startedAt) / 1000),
      _timestamp: Math.round(endedAt / 1000),
    };
    run.made = {
      rows: () => curve().rows.slice(0, shown.length),
      log: () => madeLog(curve().rows.slice(0, shown.length), startedAt, endedAt, fails && !goesOn),
    };
    runs.push(run);
  }
  return runs;
}

/** What the run printed: a line an epoch, and how it ended. */
function madeLog(rows: readonly HistoryRow[], from: number, to: number, failed: boolean): readonly LogRecord[] {
  const lines = rows.map((row, index): LogRecord => ({
    at: from + Math.round(((index + 1) * (to - from)) / (rows.length + 1)),
    line: lineOf(row),
  }));
  const end: readonly LogRecord[] = failed
    ? [
        { at: to, line: 'Traceback (most recent call last):', level: 'error' },
        { at: to, line: 'RuntimeError: loss is not finite', level: 'error' },
      ]
    : [];
  return [{ at: from, line: 'wandb: Starting run' }, ...lines, ...end];
}
