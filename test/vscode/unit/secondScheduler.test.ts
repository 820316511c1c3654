import { reset, runTasks, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { sweep as askSweep } from '../../../src/core/api/operations/sweep.ts';
import { mayStartAnother } from '../../../src/vscode/agents/secondScheduler.ts';
import type { SweepDetails } from '../../../src/vscode/agents/sweepDetails.ts';
import { openBench, PLACE, type CommandBench } from './commandBench.ts';

const PATH = { ...PLACE, sweep: 'running1' };

describe('A second scheduler of a sweep', () => {
  let bench: CommandBench;
  before(async () => {
    bench = await openBench();
  });
  after(() => bench.stop());
  beforeEach(() => reset());
  afterEach(() => runTasks());

  /** Whether one may be started where the scheduler's run was heard of so many seconds ago. */
  async function may(agoSeconds: number): Promise<boolean> {
    const run = bench.emulator.world.project(PLACE.entity, PLACE.project)?.runs.get('running1');
    assert.ok(run);
    run.beats = false;
    run.heartbeatAt = bench.emulator.clock.now() - agoSeconds * 1000;
    const sweep = await askSweep(bench.client, PATH);
    return mayStartAnother(bench.services, PATH, { sweep, called: 'bowl (running1)' } as SweepDetails);
  }

  it('is not started where one runs in this window', async () => {
    runTasks(['-m', 'wandb', 'sweep-scheduler', 'my-team/my-proj/running1']);
    assert.equal(await may(5), false);
    assert.match(shown[0]?.sentence ?? '', /^The scheduler of bowl \(running1\) is already running in this window/);
  });

  it('is started only by a word of the person where one was heard of just now, elsewhere', async () => {
    assert.equal(await may(70), false);
    assert.match(shown[0]?.sentence ?? '', /was seen 1 min ago, perhaps on another machine/);
    assert.deepEqual(shown[0]?.buttons, ['Start Anyway', 'Show Scheduler Log']);
    reset('Start Anyway');
    assert.equal(await may(70), true);
  });

  it('is the first where none was heard of for a while', async () => {
    assert.equal(await may(600), true);
    assert.deepEqual(shown, []);
  });
});
