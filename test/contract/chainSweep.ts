// A standard sweep from the launch to its end, and what was seen on the way.
import assert from 'node:assert/strict';
import { isAlive } from '../emulator/world/runView.ts';
import { runsOf } from '../emulator/world/runsOf.ts';
import { openChain, TRAIN, type Chain } from './chain.ts';
import type { RealWandb } from './realWandb.ts';

export interface SweepCase {
  readonly method: 'grid' | 'random' | 'bayes';
  readonly workers: number;
  readonly runs: number;
  readonly seconds: number;
}

/** The text of a sweep of so many runs: a grid of points, or `run_cap`. */
export function sweepText(job: string, { method, workers, runs, seconds }: SweepCase): string {
  const rates = Array.from({ length: runs }, (_, index) => String(10 ** -(index + 1)));
  return [
    `job: ${job}`,
    `method: ${method}`,
    'metric: {name: loss, goal: minimize}',
    ...(method === 'grid' ? [] : [`run_cap: ${String(runs)}`]),
    'parameters:',
    method === 'grid'
      ? `  rate: {values: [${rates.join(', ')}]}`
      : '  rate: {min: 0.0001, max: 1, distribution: log_uniform_values}',
    `  seconds: {value: ${String(seconds)}}`,
    'scheduler:',
    `  num_workers: ${String(workers)}`,
    '  resource: local-process',
    '',
  ].join('\n');
}

/** The job that all of them run. */
export function trainJob(chain: Chain): Promise<string> {
  return chain.makeJob('chain-train', { 'train.py': TRAIN, 'requirements.txt': 'wandb\n' }, 'python train.py');
}

export interface Passed {
  /** Milliseconds since the launch: taken from the queue, scheduler's run, first run running, finished. */
  readonly taken: number;
  readonly scheduler: number;
  readonly firstRun: number;
  readonly finished: number;
  readonly shownFinished: number;
  readonly most: number;
  readonly explorer: ReturnType<Chain['explorer']['compared']>;
  /** What was held and shown, moment by moment. */
  readonly record: string;
}

/** Launches it and waits for its end; throws where anything is not as it should be. */
export async function runSweep(real: RealWandb, each: SweepCase): Promise<Passed> {
  const chain = await openChain();
  try {
    const job = await trainJob(chain);
    const agent = await chain.startAgent(real, { maxJobs: each.workers });
    const sweep = await chain.launch(sweepText(job, each));
    const from = Date.now();
    const since = async (what: string, isSo: () => boolean, timeoutMs?: number): Promise<number> => {
      await chain.until(what, isSo, timeoutMs);
      return Date.now() - from;
    };
    let most = 0;
    const taken = await since('the agent takes the scheduler', () => chain.schedulerItem(sweep)?.state === 'CLAIMED');
    const scheduler = await since('the scheduler runs', () => sweep.project.runs.get(sweep.name)?.state === 'running');
    const firstRun = await since('a run runs', () => runsOf(sweep).some(run => run.state === 'running'));
    const finished = await since(
      'the sweep is finished',
      () => {
        most = Math.max(most, runsOf(sweep).filter(run => run.state === 'running').length);
        return sweep.state === 'FINISHED';
      },
      60_000 + (each.runs * 40_000) / each.workers,
    );
    await since('the scheduler has ended', () => sweep.project.runs.get(sweep.name)?.state === 'finished');
    const shownFinished = await since('the explorer shows the end', () =>
      /: finished /.test(chain.explorer.rows()[0] ?? ''),
    );
    await since(
      "the explorer shows every run's end",
      () => chain.explorer.rows().filter(row => /: (?:best · )?finished · loss /.test(row)).length === each.runs,
    );

    assert.equal(agent.end(), undefined, 'the agent goes on');
    const runs = runsOf(sweep);
    assert.deepEqual(
      runs.map(run => run.state),
      Array<string>(each.runs).fill('finished'),
    );
    for (const run of runs) assert.equal(typeof run.summary['loss'], 'number', `${run.name} logged no loss`);
    assert.ok(runs.every(run => !isAlive(run) && run.rows.length === 3));
    const best = Math.min(...runs.map(run => Number(run.summary['loss'])));
    assert.match(
      chain.explorer.rows()[0] ?? '',
      new RegExp(
        `finished · best loss .* · ${String(each.runs)} of ${String(each.runs)} runs done · [^·]+ · ${each.method} · `,
      ),
    );
    const bestRow = chain.explorer.rows().find(row => /: best · /.test(row)) ?? '';
    assert.ok(
      Math.abs(Number(/loss ([\d.e-]+)/.exec(bestRow)?.[1]) - best) < 1e-3 * Math.abs(best) + 1e-9,
      `best ${String(best)} is shown as ${bestRow}`,
    );
    const compared = chain.explorer.compared();
    assert.deepEqual(compared.wrong, []);
    const alarms = chain.explorer.moments.filter(moment => /, but /.test(moment.shown));
    assert.deepEqual(alarms, [], 'nothing was wrong, yet something was said to be');
    return {
      taken,
      scheduler,
      firstRun,
      finished,
      shownFinished,
      most,
      explorer: compared,
      record: chain.explorer.record(),
    };
  } finally {
    await chain.close();
  }
}
