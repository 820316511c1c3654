import assert from 'node:assert/strict';
import { startEmulator, type Emulator } from '../../emulator/start.ts';
import { createKnowledge, type InUse, type LiveKnowledge } from '../../../src/core/live/knowledge.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import { createFakeClock, type FakeClock } from './fakeClock.ts';
import { createCountedClient } from './fakeServer.ts';

const JOB = 'my-team/my-proj/job-train:latest';

describe('what is known of the account, on the emulator', () => {
  let emulator: Emulator;
  let clock: FakeClock;
  let inUse: InUse | undefined;
  let known: LiveKnowledge;

  beforeEach(async () => {
    emulator = await startEmulator({ noLife: true, stillClock: true });
    clock = createFakeClock(emulator.clock.now(), 10_000);
    const client = createCountedClient(clock, { host: emulator.url, key: emulator.key, fetch });
    const log = { info: () => undefined, warn: () => undefined };
    const live = createLiveState({ client, clock, log });
    inUse = { client, live, entity: 'my-team', project: 'my-proj', entities: ['my-team', 'me'] };
    known = createKnowledge({ inUse: () => inUse, clock, log });
  });
  afterEach(async () => {
    inUse?.live.dispose();
    await emulator.stop();
  });

  /** All that can be asked for, as completion and hover do. */
  const everything = () => ({
    jobs: known.jobs(),
    queues: known.queues(),
    projects: known.projects?.(),
    earlier: known.earlierRuns?.(),
    queue: known.aboutQueue?.('gpu-queue'),
    job: known.aboutJob?.(JOB),
    runs: known.jobRuns?.(JOB),
    waiting: known.waitingIn?.('gpu-queue'),
    registries: known.registries?.('gpu-queue'),
  });

  it('has each list at the second time it is asked, without waiting at the first', async () => {
    assert.ok(Object.values(everything()).every(each => each === undefined));
    await clock.pass(100);
    // What is told of a queue needs its agents too.
    everything();
    await clock.pass(100);
    everything();
    await clock.pass(100);
    const { jobs, queues, projects, earlier, queue, job, runs, waiting, registries } = everything();
    assert.equal(runs?.author, 'jane');
    assert.match(runs.source ?? '', /^(?:git|code|image)/);
    assert.equal(typeof waiting?.waiting, 'number');
    assert.equal(waiting?.more, false);
    assert.deepEqual(registries, []);
    assert.ok(jobs?.includes(JOB), jobs?.join());
    assert.ok(queues?.includes('gpu-queue'), queues?.join());
    assert.ok(projects?.includes('my-proj'), projects?.join());
    assert.ok(earlier?.metrics.includes('val_loss'), earlier?.metrics.join());
    assert.ok(earlier && earlier.parameters.length > 0 && !earlier.parameters.some(name => name.startsWith('_')));
    assert.equal(queue?.resource, 'kubernetes');
    assert.equal(typeof queue.aliveAgents, 'number');
    assert.match(job?.version ?? '', /^v\d+$/);
    assert.deepEqual(known.entities?.(), ['my-team', 'me']);
  });

  it('asks for a list once a minute at most, and for nothing that nobody asks about', async () => {
    await clock.pass(100);
    assert.equal(emulator.requests.seen.length, 0);
    for (let time = 0; time < 10; time++) {
      everything();
      await clock.pass(5000);
    }
    const names = emulator.requests.seen.map(({ operation }) => operation);
    assert.equal(names.length, new Set(names).size, names.join());
    assert.ok(names.length <= 9, names.join());
  });

  it('knows nothing while the server refuses or cannot be reached, and asks again a minute later', async () => {
    for (const rule of [{ kind: 'status', status: 403 } as const, { kind: 'cutBefore' } as const]) {
      emulator.faults.set([rule]);
      known.clear();
      for (let time = 0; time < 3; time++) {
        assert.ok(Object.values(everything()).every(each => each === undefined));
        await clock.pass(1000);
      }
      emulator.faults.set([]);
    }
    await clock.pass(61_000);
    everything();
    await clock.pass(1000);
    assert.ok(known.projects?.()?.includes('my-proj'));
  });

  it('keeps the old list while a new one is under way', async () => {
    known.projects?.();
    await clock.pass(100);
    const before = known.projects?.();
    assert.ok(before?.length);
    await clock.pass(301_000);
    emulator.faults.set([{ kind: 'hang' }]);
    assert.deepEqual(known.projects?.(), before);
  });

  it('is nothing while signed out', () => {
    const use = inUse;
    inUse = undefined;
    assert.ok(Object.values(everything()).every(each => each === undefined));
    assert.equal(known.entities?.(), undefined);
    inUse = use;
  });
});
