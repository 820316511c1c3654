import { createSearch, type Search } from '../engine/createSearch.ts';
import { seededRandom } from '../engine/seededRandom.ts';
import type { Clock } from './clock.ts';
import type { SweepRecord } from './records.ts';
import { endOf, heartbeatOf, summaryOf } from './runView.ts';
import { runsOf } from './runsOf.ts';

/** The search of the sweep, made at the first question; undefined where the configuration has none. */
export function searchOf(sweep: SweepRecord): Search | undefined {
  if (!sweep.search) {
    const seed = [...sweep.name].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) | 0, 7);
    try {
      sweep.search = createSearch(sweep.config, seededRandom(seed));
    } catch {
      return undefined;
    }
  }
  return sweep.search;
}

/** How many runs the sweep will have: the size of its grid, or its run_cap where that is smaller; null = no end. */
export function expectedRuns(sweep: SweepRecord): number | null {
  const size = sweep.method === 'grid' ? searchOf(sweep)?.size : undefined;
  const ends = [size, sweep.runCap].filter(end => end !== undefined);
  return ends.length ? Math.min(...ends) : null;
}

/** The best value of the sweep's metric so far; null = no run has logged it. */
export function bestLossOf(sweep: SweepRecord, clock: Clock): number | null {
  const { metric } = sweep;
  if (sweep.pendingRuns) return sweep.pendingRuns.best ?? null;
  if (!metric) return null;
  const values = runsOf(sweep)
    .map(run => summaryOf(run, clock)[metric.name])
    .filter(value => typeof value === 'number' && Number.isFinite(value)) as number[];
  if (values.length === 0) return null;
  return values.reduce((best, value) => (metric.goal === 'maximize' ? Math.max(best, value) : Math.min(best, value)));
}

/** When the sweep was last heard of: by its newest run, or its agents; of one that nobody has begun, its creation. */
export function heartbeatOfSweep(sweep: SweepRecord, clock: Clock): number {
  const runs = sweep.pendingRuns ? [] : sweep.runs;
  const beats = runs.length > 200 ? runs.slice(-50) : runs;
  const times = [sweep.heartbeatAt, ...beats.map(run => heartbeatOf(run, clock))].filter(time => time !== undefined);
  return Math.max(sweep.createdAt, ...times);
}

/** Seconds that its runs have worked, all together. */
export function runSecondsOf(sweep: SweepRecord, clock: Clock): number {
  if (sweep.pendingRuns) return 0;
  return Math.round(
    sweep.runs.reduce((sum, run) => sum + Math.max(0, endOf(run, clock) - (run.startedAt ?? run.createdAt)), 0) / 1000,
  );
}
