import { isAlive } from '../emulator/world/runView.ts';
import { runsOf } from '../emulator/world/runsOf.ts';
import type { SweepRecord } from '../emulator/world/records.ts';
import type { World } from '../emulator/world/world.ts';

/** What is so of a sweep, in words that can be compared with what is shown. */
export interface Truth {
  readonly parts: {
    readonly state: string;
    readonly counts: string;
    /** Each run with its state, by name. */
    readonly runs: string;
    /** State of the scheduler's own run; `none` = it has none. */
    readonly scheduler: string;
  };
  readonly text: string;
}

const WORDS: Readonly<Record<string, string>> = {
  PENDING: 'waiting',
  RUNNING: 'running',
  PAUSED: 'paused',
  FINISHED: 'finished',
  CANCELED: 'canceled',
};

/** Reads it from the emulator's records, by none of the code that shows it. */
export function truthOf(world: World, sweep: SweepRecord): Truth {
  const runs = runsOf(sweep);
  const running = runs.filter(isAlive).length;
  const failed = runs.filter(run => run.state === 'failed' || run.state === 'crashed').length;
  const item = [...world.items.values()].findLast(each => each.runSpec['name'] === `Scheduler.${sweep.name}`);
  const parts = {
    state: WORDS[sweep.state] ?? sweep.state,
    counts: `${String(runs.length - running)} done, ${String(running)} running, ${String(failed)} failed`,
    runs: runs
      .map(run => `${run.name} ${run.state}`)
      .sort()
      .join(', '),
    scheduler: sweep.project.runs.get(sweep.name)?.state ?? 'none',
  };
  return {
    parts,
    text:
      `sweep ${sweep.state}; scheduler's item ${item?.state ?? 'none'}, its run ${parts.scheduler}; ` +
      `${parts.counts}; ${parts.runs}`,
  };
}
