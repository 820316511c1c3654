import type { Clock } from './clock.ts';
import type { HistoryRow, LogRecord, RunRecord } from './records.ts';

const ALIVE = new Set(['running', 'pending', 'preempting']);

/** Is the run still going, as the server sees it? */
export function isAlive(run: RunRecord): boolean {
  return ALIVE.has(run.state);
}

/** What a run has logged by now: for a simulated one, its course up to now or to its end. */
export function historyOf(run: RunRecord, clock: Clock): readonly HistoryRow[] {
  const { course, made } = run;
  if (!course) return made ? made.rows() : run.rows;
  return course.rows().slice(0, rowCount(run, clock));
}

/** The same rows with when each was logged, as W&B adds it: `_timestamp` and `_runtime`, in seconds. */
export function timedHistory(run: RunRecord, clock: Clock): readonly HistoryRow[] {
  const rows = historyOf(run, clock);
  const from = run.course?.from ?? run.startedAt ?? run.createdAt;
  const step = run.course?.stepMs ?? (endOf(run, clock) - from) / Math.max(1, rows.length);
  return rows.map((row, index) => {
    const passed = (index + 1) * step;
    return { _runtime: passed / 1000, _timestamp: (from + passed) / 1000, ...row };
  });
}

/** How many rows of its course a simulated run has logged. */
export function rowCount(run: RunRecord, clock: Clock): number {
  const { course, made } = run;
  if (!course) return made ? made.rows().length : run.rows.length;
  const until = run.endedAt ?? clock.now();
  return Math.max(0, Math.min(course.rows().length, Math.floor((until - course.from) / course.stepMs)));
}

/** The run's summary: what it was given, and the last row of its course. */
export function summaryOf(run: RunRecord, clock: Clock): Readonly<Record<string, unknown>> {
  if (!run.course) return run.summary;
  const last = historyOf(run, clock).at(-1);
  if (!last) return run.summary;
  return {
    ...run.summary,
    ...last,
    _runtime: Math.round((endOf(run, clock) - run.course.from) / 1000),
    _timestamp: Math.round(endOf(run, clock) / 1000),
  };
}

/** The time when it ended; now where it goes on. */
export function endOf(run: RunRecord, clock: Clock): number {
  return run.endedAt ?? (isAlive(run) ? clock.now() : (run.heartbeatAt ?? run.createdAt));
}

/** Runs post something every 15 s at least (docs/facts/agent-wire.md, 4). */
const BEAT_MS = 15_000;

/** When the run was last heard of. */
export function heartbeatOf(run: RunRecord, clock: Clock): number | undefined {
  if (run.beats && isAlive(run)) return Math.max(run.createdAt, Math.floor(clock.now() / BEAT_MS) * BEAT_MS);
  return run.heartbeatAt ?? run.endedAt;
}

/** When anything about the run last changed, as far as the emulator keeps it. */
export function updatedOf(run: RunRecord, clock: Clock): number {
  return heartbeatOf(run, clock) ?? run.createdAt;
}

/** The line that a made-up run prints for a row of its history. */
export function lineOf(row: HistoryRow): string {
  return Object.entries(row)
    .filter(([key]) => !key.startsWith('_'))
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(' ');
}

/** Lines of the run's console, oldest first; a simulated run prints a line an epoch. */
export function logOf(run: RunRecord, clock: Clock): readonly LogRecord[] {
  const { course, made } = run;
  if (made) return made.log();
  if (!course) return run.log;
  const lines = historyOf(run, clock).map((row, index): LogRecord => ({
    at: course.from + (index + 1) * course.stepMs,
    line: lineOf(row),
  }));
  return [...run.log.slice(0, 1), ...lines, ...run.log.slice(1)];
}
