import { createCurve } from '../engine/curves.ts';
import { createSearch, type Search } from '../engine/createSearch.ts';
import { seededRandom } from '../engine/seededRandom.ts';
import { makeRun } from '../world/make.ts';
import type { RunRecord, SweepRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** What the made-up runs of a sweep are like. */
export interface RunsOptions {
  readonly count: number;
  readonly seed: number;
  /** When the first began, and how long after the last began. */
  readonly from: number;
  readonly every: number;
  /** The newest so many are still going. */
  readonly running?: number;
  readonly namePrefix?: string;
}

const STEPS = 20;

/** Runs of a sweep that already are what they are: by the sweep's own search, with curves, some failed. Their histories are made when asked for. */
export function makeRuns(world: World, sweep: SweepRecord, { count, seed, from, every, running = 0, namePrefix }: RunsOptions): RunRecord[] {
  const random = seededRandom(seed);
  const search: Search = createSearch(sweep.config, random);
  const metric = sweep.metric ?? { name: 'loss', goal: 'minimize' as const };
  const runs: RunRecord[] = [];
  for (let index = 0; index < count; index += 1) {
    const next = search.next([]);
    if (next === 'exhausted') break;
    const { args } = next;
    const curveSeed = seed + index + 1;
    const curve = (): ReturnType<typeof createCurve> => createCurve({ args, metric, steps: STEPS, random: seededRandom(curveSeed) });
    const { rows, fails } = curve();
    const goesOn = index >= count - running;
    const startedAt = from + index * every;
    const endedAt = startedAt + Math.round(every * (0.6 + 0.4 * random()));
    const run = makeRun(world, {
      project: sweep.project, sweep, createdAt: startedAt, startedAt, user: sweep.user, config: { ...args, _wandb: { value: { cli_version: '0.30.0', python_version: '3.11.4' } } },
      host: 'gpu-node-1', ...(namePrefix !== undefined && { name: `${namePrefix}${String(index).padStart(8 - namePrefix.length, '0')}` }),
      ...(goesOn ? { state: 'running', beats: true } : { state: fails ? 'failed' : 'finished', exitCode: fails ? 1 : 0, endedAt, heartbeatAt: endedAt }),
    }, random);
    const shown = goesOn ? rows.slice(0, 8) : rows;
    run.summary = { ...shown.at(-1), _runtime: Math.round((endedAt - startedAt) / 1000), _timestamp: Math.round(endedAt / 1000) };
    Object.defineProperty(run, 'rows', { configurable: true, enumerable: true, get: () => curve().rows.slice(0, shown.length), set: () => undefined });
    if (!namePrefix || index < 20) run.log = [{ at: startedAt, line: 'wandb: Starting run' }, ...(fails && !goesOn ? [{ at: endedAt, line: 'RuntimeError: loss is not finite', level: 'error' }] : [])];
    runs.push(run);
  }
  return runs;
}
