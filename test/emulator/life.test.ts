import assert from 'node:assert/strict';
import { ask } from './ask.ts';
import { launchVariables, UPSERT } from './launch.ts';
import { configText } from './seed/configs.ts';
import { startEmulator, type Emulator } from './start.ts';
import { isAlive } from './world/runView.ts';
import type { SweepRecord } from './world/records.ts';

const JOB = 'my-team/my-proj/job-train:latest';

describe("the emulator's life", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator({ stillClock: true });
  });
  afterEach(() => emulator.stop());

  const launch = async (config?: string, options?: Parameters<typeof launchVariables>[1]): Promise<SweepRecord> => {
    const { data, errors } = await ask(emulator, UPSERT, launchVariables(config, options));
    assert.deepEqual(errors, []);
    const { name } = (data['upsertSweep'] as { sweep: { name: string } }).sweep;
    const sweep = emulator.world.project('my-team', 'my-proj')?.sweeps.get(name);
    assert.ok(sweep);
    return sweep;
  };
  const set = async (sweep: SweepRecord, state: string): Promise<void> => {
    const { errors } = await ask(emulator, UPSERT, {
      id: sweep.id,
      state,
      entityName: 'my-team',
      projectName: 'my-proj',
    });
    assert.deepEqual(errors, []);
  };
  const seconds = (count: number): void => {
    for (let each = 0; each < count; each += 1) emulator.clock.advance(1000);
  };
  const schedulerOf = (sweep: SweepRecord) => sweep.project.runs.get(sweep.name);

  it('runs a grid to its end, two runs at a time, within two minutes', async () => {
    const sweep = await launch();
    assert.deepEqual([sweep.state], ['PENDING']);
    let most = 0;
    let elapsed = 0;
    while (sweep.state !== 'FINISHED' && elapsed < 120) {
      seconds(1);
      elapsed += 1;
      most = Math.max(most, sweep.runs.filter(isAlive).length);
    }
    assert.equal(sweep.state, 'FINISHED');
    assert.equal(most, 2);
    assert.equal(sweep.runs.length, 6);
    assert.ok(elapsed > 20, `it took ${String(elapsed)} s`);
    assert.equal(new Set(sweep.runs.map(run => JSON.stringify(run.config))).size, 6);
    assert.ok(sweep.runs.every(run => ['finished', 'failed'].includes(run.state)));
    seconds(10);
    assert.equal(schedulerOf(sweep)?.state, 'finished');
  });

  it("shows a run's metric as it comes", async () => {
    const sweep = await launch();
    seconds(12);
    const [run] = sweep.runs;
    const rows = async (): Promise<number> => {
      const { data } = await ask(
        emulator,
        'query($name: String!){project(entityName:"my-team",name:"my-proj"){run(name:$name){historyLineCount ' +
          'summaryMetrics}}}',
        { name: run?.name },
      );
      return (data as { project: { run: { historyLineCount: number } } }).project.run.historyLineCount;
    };
    const early = await rows();
    seconds(3);
    assert.ok((await rows()) > early);
  });

  it('ends at run_cap', async () => {
    const sweep = await launch(configText('bayes', { job: JOB, runCap: 3 }), { workers: 4 });
    seconds(60);
    assert.equal(sweep.state, 'FINISHED');
    assert.equal(sweep.runs.length, 3);
  });

  it('pauses once its runs have ended, and goes on when its scheduler is pushed again', async () => {
    const sweep = await launch(configText('random', { job: JOB, runCap: 6 }));
    seconds(10);
    const going = sweep.runs.filter(isAlive).length;
    assert.ok(going > 0);
    await set(sweep, 'PAUSED');
    seconds(30);
    assert.equal(sweep.state, 'PAUSED');
    assert.equal(schedulerOf(sweep)?.state, 'finished');
    const before = sweep.runs.length;
    await set(sweep, 'RUNNING');
    seconds(30);
    assert.equal(sweep.runs.length, before, 'a state alone starts nothing');
    await ask(emulator, UPSERT, { ...launchVariables(sweep.config), id: sweep.id });
    seconds(90);
    assert.equal(sweep.state, 'FINISHED');
    assert.equal(sweep.runs.length, 6);
  });

  it('leaves runs alive when a sweep is stopped, and stops them when it is canceled', async () => {
    const stopped = await launch(configText('random', { job: JOB }));
    const canceled = await launch(configText('random', { job: JOB }));
    seconds(16);
    assert.ok(stopped.runs.some(isAlive) && canceled.runs.some(isAlive));
    await set(stopped, 'FINISHED');
    await set(canceled, 'CANCELED');
    seconds(3);
    assert.ok(stopped.runs.some(isAlive));
    assert.ok(!canceled.runs.some(run => run.state === 'running'));
    assert.ok(canceled.runs.some(run => run.state === 'killed'));
    seconds(30);
    assert.ok(!stopped.runs.some(isAlive));
    assert.equal(stopped.state, 'FINISHED');
    assert.equal(schedulerOf(canceled)?.state, 'finished');
  });

  it("fails the items of a sweep that ended while they waited, with the reason among the agent's files", async () => {
    const sweep = await launch(configText('random', { job: JOB }), { workers: 6 });
    while (!sweep.runs.length) seconds(1);
    await set(sweep, 'FINISHED');
    seconds(30);
    const failed = [...emulator.world.items.values()].filter(
      item => item.runSpec['sweep_id'] === sweep.name && item.state === 'FAILED',
    );
    assert.ok(failed.length > 0);
    assert.match(failed[0]?.failure?.message ?? '', /was in a terminal state \(FINISHED\)/);
    const agent = emulator.world.agents.get(failed[0]?.agentId ?? '');
    const file = failed[0]?.queue.project.runs.get(agent?.name ?? '')?.files.get(`${failed[0].id}/error/error.log`);
    assert.match(file?.content?.toString() ?? '', /terminal state/);
  });

  it('leaves a sweep waiting where no agent lives', async () => {
    const sweep = await launch(undefined, { queue: 'batch-queue' });
    seconds(120);
    assert.equal(sweep.state, 'PENDING');
  });

  it('goes on with the sweep that was running at the start', () => {
    const sweep = emulator.world.project('my-team', 'my-proj')?.sweeps.get('running1');
    assert.ok(sweep);
    assert.equal(sweep.runs.length, 11);
    seconds(150);
    assert.equal(sweep.runs.length, 20);
    assert.equal(sweep.state, 'FINISHED');
  });

  it('does not move when told so', async () => {
    await emulator.stop();
    emulator = await startEmulator({ stillClock: true, noLife: true });
    const sweep = await launch();
    seconds(300);
    assert.equal(sweep.state, 'PENDING');
    assert.equal(emulator.world.project('my-team', 'my-proj')?.sweeps.get('running1')?.runs.length, 11);
  });
});
