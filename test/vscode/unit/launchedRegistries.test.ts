import './fakeEditor.ts';
import assert from 'node:assert/strict';
import { launchedRegistries } from '../../../src/core/launch/send/journal.ts';
import { createKnowledge, type LiveKnowledge } from '../../../src/core/live/knowledge.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import { createFakeClock, type FakeClock } from '../../core/live/fakeClock.ts';
import { openLaunchBench, type LaunchBench } from './launchBench.ts';

const sweepTo = (registry: string | undefined): string =>
  [
    'method: random',
    'job: my-team/my-proj/job-train:latest',
    'parameters: {lr: {min: 0.1, max: 1.0}}',
    'run_cap: 2',
    `launch: {queue: gpu-queue${registry === undefined ? '' : `, registry: {url: ${registry}}`}}`,
  ].join('\n');

describe('Registries that launches from this machine name', function () {
  this.timeout(30_000);
  let bench: LaunchBench;
  let clock: FakeClock;
  let known: LiveKnowledge;
  let isBroken: boolean;
  let isSignedIn: boolean;
  let looks: number;

  before(async () => {
    bench = await openLaunchBench();
    const files = {
      'one.yaml': 'reg.example.com/first',
      'two.yaml': 'reg.example.com/second',
      'three.yaml': undefined,
    };
    for (const [name, registry] of Object.entries(files)) {
      const { made } = await bench.launch({ name, text: sweepTo(registry) }, question => question.enter());
      assert.ok(made, name);
    }
  });
  after(() => bench.stop());

  beforeEach(() => {
    [isBroken, isSignedIn, looks] = [false, true, 0];
    clock = createFakeClock(0, 1000);
    const log = { info: () => undefined, warn: () => undefined };
    const { client } = bench;
    const use = { client, live: createLiveState({ client, clock, log }), entity: 'my-team', project: 'my-proj' };
    known = createKnowledge({
      inUse: () => (isSignedIn ? use : undefined),
      clock,
      log,
      launchedRegistries: () => {
        looks++;
        return isBroken
          ? Promise.reject(new Error('no storage'))
          : launchedRegistries(bench.journal, bench.emulator.url);
      },
    });
  });
  afterEach(() => bench.emulator.faults.set([]));

  const own = (): readonly string[] | undefined => known.launchedRegistries?.();

  it('are the newest first, and those of this server alone', async () => {
    assert.deepEqual(await launchedRegistries(bench.journal, bench.emulator.url), [
      'reg.example.com/second',
      'reg.example.com/first',
    ]);
    assert.deepEqual(await launchedRegistries(bench.journal, 'https://other.example.com'), []);
  });

  it('come without a request, also while the server cannot be reached, and are looked for once a minute', async () => {
    bench.emulator.faults.set([{ kind: 'cutBefore' }]);
    const before = bench.emulator.requests.seen.length;
    assert.equal(own(), undefined, 'nothing waits');
    for (let time = 0; time < 5; time++) {
      await clock.pass(10_000);
      assert.deepEqual(own(), ['reg.example.com/second', 'reg.example.com/first']);
    }
    assert.equal(looks, 1);
    assert.equal(bench.emulator.requests.seen.length, before);
    await clock.pass(61_000);
    own();
    assert.equal(looks, 2);
  });

  it('are unknown where the journal cannot be read, and looked for again a minute later', async () => {
    isBroken = true;
    own();
    await clock.pass(10_000);
    assert.equal(own(), undefined);
    isBroken = false;
    await clock.pass(61_000);
    own();
    await clock.pass(1000);
    assert.equal(own()?.length, 2);
  });

  it('are not looked for while signed out', async () => {
    isSignedIn = false;
    own();
    await clock.pass(61_000);
    assert.equal(own(), undefined);
    assert.equal(looks, 0);
  });
});
