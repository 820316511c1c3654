// What pause, resume, stop, cancel and a killed agent do to the real scheduler and its runs.
import assert from 'node:assert/strict';
import { isAlive } from '../emulator/world/runView.ts';
import { LEASE_MS } from '../emulator/world/queueOperations.ts';
import { runsOf } from '../emulator/world/runsOf.ts';
import type { RunRecord, SweepRecord } from '../emulator/world/records.ts';
import { openChain, type Chain } from './chain.ts';
import { sweepText, trainJob } from './chainSweep.ts';
import type { RealWandb } from './realWandb.ts';

/** Measured times in milliseconds, by what took so long. `record` = what was held and shown, moment by moment. */
export type Figures = Readonly<Record<string, number | string>>;

/** Its runs whose processes are at work. */
export const running = (sweep: SweepRecord): readonly RunRecord[] =>
  runsOf(sweep).filter(run => run.state === 'running');
/** State of the scheduler's own run. */
export const schedulerState = (sweep: SweepRecord): string | undefined => sweep.project.runs.get(sweep.name)?.state;
/** Does the sweep's row begin with a word? */
export const shows = (chain: Chain, word: string) => () => chain.explorer.rows()[0]?.includes(`: ${word}`) === true;

/** Opens a chain for some work, and compares what was shown meanwhile with what was true. */
export async function withChain(work: (chain: Chain) => Promise<Figures>): Promise<Figures> {
  const chain = await openChain();
  try {
    const result = await work(chain);
    assert.deepEqual(chain.explorer.compared().wrong, []);
    return { ...result, record: chain.explorer.record() };
  } finally {
    await chain.close();
  }
}

/** A sweep that only `run_cap` ends, up to its first running run. */
export async function begun(
  chain: Chain,
  real: RealWandb,
  { workers, runs, seconds }: { readonly workers: number; readonly runs: number; readonly seconds: number },
): Promise<SweepRecord> {
  const job = await trainJob(chain);
  await chain.startAgent(real, { maxJobs: workers });
  const sweep = await chain.launch(sweepText(job, { method: 'random', workers, runs, seconds }));
  await chain.until('the first run runs', () => running(sweep).length > 0);
  return sweep;
}

/** Pause lets the run end and the scheduler go; resume brings a second one, which counts what ran before. */
export function pauseAndResume(real: RealWandb): Promise<Figures> {
  return withChain(async chain => {
    const sweep = await begun(chain, real, { workers: 1, runs: 3, seconds: 8 });
    await chain.change(sweep, 'pause');
    const shownPaused = await chain.until('the explorer shows the pause', shows(chain, 'paused'));
    const schedulerGone =
      shownPaused + (await chain.until('the scheduler goes', () => schedulerState(sweep) === 'finished'));
    assert.equal(sweep.state, 'PAUSED');
    const before = runsOf(sweep).map(run => run.state);
    assert.ok(
      before.every(state => state === 'finished'),
      `the scheduler went before its runs: ${before.join()}`,
    );
    assert.ok(before.length < 3);
    await chain.resume(sweep);
    // The agent checks every ten seconds for what has ended: until then it leaves a second scheduler, which comes back
    // when its lease is over.
    const schedulerAgain = await chain.until(
      'a second scheduler runs',
      () => schedulerState(sweep) === 'running',
      LEASE_MS + 60_000,
    );
    const shownRunning = schedulerAgain + (await chain.until('the explorer shows it running', shows(chain, 'running')));
    const finished =
      schedulerAgain +
      (await chain.until(
        'the sweep ends',
        () => sweep.state === 'FINISHED' && schedulerState(sweep) === 'finished',
        150_000,
      ));
    assert.deepEqual(
      runsOf(sweep).map(run => run.state),
      ['finished', 'finished', 'finished'],
      'run_cap counts what ran before the pause',
    );
    await chain.until('the explorer shows the end', shows(chain, 'finished'));
    assert.equal(
      [...chain.emulator.world.items.values()].filter(item => item.runSpec['run_id'] === sweep.name).length,
      2,
    );
    return { shownPaused, schedulerGone, 'runs before': before.length, schedulerAgain, shownRunning, finished };
  });
}

/** Stop ends the scheduler; active runs continue to their end. */
export function stop(real: RealWandb): Promise<Figures> {
  return withChain(async chain => {
    const sweep = await begun(chain, real, { workers: 2, runs: 8, seconds: 30 });
    await chain.change(sweep, 'stop');
    const schedulerGone = await chain.until('the scheduler goes', () => schedulerState(sweep) === 'finished');
    const going = running(sweep);
    assert.ok(going.length > 0, 'the runs go on');
    const shownFinished = schedulerGone + (await chain.until('the explorer shows the end', shows(chain, 'finished')));
    const runsEnded =
      schedulerGone +
      (await chain.until('the runs end on their own', () => going.every(run => run.state === 'finished')));
    assert.equal(sweep.state, 'FINISHED');
    return { schedulerGone, shownFinished, 'runs that went on': going.length, runsEnded };
  });
}

/** Cancel: the server stops the runs, and the scheduler goes within 30 s of that. */
export function cancel(real: RealWandb): Promise<Figures> {
  return withChain(async chain => {
    const sweep = await begun(chain, real, { workers: 2, runs: 8, seconds: 300 });
    await chain.until('both workers are busy', () => running(sweep).length === 2);
    await chain.change(sweep, 'cancel');
    const shownCanceled = await chain.until('the explorer shows it', shows(chain, 'canceled'));
    const runsKilled =
      shownCanceled +
      (await chain.until('the runs are killed', () => runsOf(sweep).every(run => !isAlive(run)), 90_000));
    assert.deepEqual([...new Set(runsOf(sweep).map(run => run.state))], ['killed']);
    const schedulerGone =
      runsKilled + (await chain.until('the scheduler goes', () => schedulerState(sweep) === 'finished', 30_000));
    assert.equal(sweep.state, 'CANCELED');
    await chain.until(
      'the explorer shows the runs killed',
      () => chain.explorer.rows().filter(row => / killed/.test(row)).length === 2,
    );
    return { shownCanceled, runsKilled, schedulerGone };
  });
}

/** `wandb agent` with a plain sweep that we created. */
export function plainSweep(real: RealWandb): Promise<Figures> {
  return withChain(async chain => {
    const sweep = await chain.create(
      'program: train.py\nmethod: grid\nmetric: {name: loss, goal: minimize}\nparameters:\n' +
        '  rate: {values: [0.1, 0.01]}\n',
    );
    await chain.until('the explorer shows it', () => chain.explorer.rows().length > 0);
    const agent = chain.startSweepAgent(real, sweep);
    const firstRun = await chain.until('the first run runs', () => running(sweep).length > 0);
    const finished = firstRun + (await chain.until('the sweep ends', () => sweep.state === 'FINISHED'));
    const agentGone = finished + (await chain.until('the agent goes', () => agent.end() === 0, 30_000));
    await chain.until('the explorer shows the end', shows(chain, 'finished'));
    const runs = runsOf(sweep);
    assert.deepEqual(
      runs.map(run => [run.state, typeof run.summary['loss']]),
      [
        ['finished', 'number'],
        ['finished', 'number'],
      ],
    );
    return { firstRun, finished, agentGone };
  });
}
