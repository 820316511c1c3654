import assert from 'node:assert/strict';
import { createApiClient } from '../../../../src/core/api/client.ts';
import { aheadOfFile, aheadOfLaunch, type AheadQuestion } from '../../../../src/core/launch/preflight/aheadQuestion.ts';
import { aheadDetail, aheadShort } from '../../../../src/core/launch/preflight/aheadWords.ts';
import { createEarlierRunsBook } from '../../../../src/core/launch/preflight/earlierRunsBook.ts';
import { timeAhead, type Ahead } from '../../../../src/core/launch/preflight/timeAhead.ts';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { machineNames } from '../../../../src/core/live/machineNames.ts';
import { readPrices } from '../../../../src/core/results/forecast/prices.ts';
import { readSweepFile } from '../../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { addRun, makeSweep } from '../../../emulator/world/make.ts';
import { startEmulator, type Emulator } from '../../../emulator/start.ts';

const MINUTE = 60_000;
const JOB = 'job: my-team/time-proj/job-train:v3\n';
const BODY = 'method: random\nrun_cap: 20\nparameters:\n  lr: {min: 0.1, max: 0.5}\nscheduler: {num_workers: 4}\n';
const WHERE = { entity: 'my-team', project: 'time-proj', queue: 'gpu-queue', author: 'jane' };
const EARLY = 'early_terminate: {type: hyperband, max_iter: 27, s: 2, eta: 3}\nmetric: {name: loss}\n';

function question(text: string): AheadQuestion {
  const plan = planLaunch({ name: 'sweep.yaml', text }, WHERE);
  assert.ok('facts' in plan, text);
  const found = aheadOfLaunch(plan.facts);
  assert.ok(found);
  return found;
}

describe('The time of a launch', () => {
  let emulator: Emulator;
  let passed = 0;
  before(async () => {
    emulator = await startEmulator({ noLife: true, stillClock: true });
  });
  after(() => emulator.stop());
  beforeEach(() => {
    emulator.faults.set([]);
    emulator.requests.clear();
    passed += 10 * MINUTE;
  });
  const book = (changed?: () => void) =>
    createEarlierRunsBook(
      createApiClient({
        host: emulator.url,
        getKey: () => Promise.resolve(emulator.key),
        fetch,
        clock: {
          now: () => emulator.clock.now() + passed,
          after: (ms, run) => {
            const timer = setTimeout(run, ms > 4000 ? ms : 1);
            return () => clearTimeout(timer);
          },
        },
        log: { info: () => undefined, warn: () => undefined },
      }),
      changed,
    );
  const prices = { prices: readPrices({ gpus: { A100: 2 } }), machines: [] };
  const estimate = async (text: string, from = book()): Promise<Ahead> =>
    timeAhead(question(text), await from.ask(question(text)), prices, emulator.clock.now());
  const seed = (config: string, minutes: readonly number[]): void => {
    const project = emulator.world.project('my-team', 'time-proj') ?? emulator.world.addProject('my-team', 'time-proj');
    const sweep = makeSweep(emulator.world, { project, config });
    project.sweeps.add(sweep);
    const now = emulator.clock.now();
    for (const length of minutes)
      addRun(emulator.world, {
        project,
        sweep,
        state: 'finished',
        createdAt: now - length * MINUTE,
        startedAt: now - length * MINUTE,
        endedAt: now,
        heartbeatAt: now,
        hardware: { gpu: 'NVIDIA A100', gpuCount: 1 },
      });
  };

  it('says that there are no earlier runs, otherwise than that they could not be looked up', async () => {
    const none = await estimate(`${JOB.replace('train', 'other')}${BODY}`);
    assert.equal(none.kind, 'none');
    emulator.faults.set([{ operation: '*', kind: 'status', status: 403 }]);
    const failed = await estimate(`${JOB}${BODY}`);
    assert.equal(failed.kind, 'failed');
    assert.notEqual(aheadShort(none), aheadShort(failed));
    assert.notEqual(aheadDetail(none), aheadDetail(failed));
  });

  it('comes from runs of the same job, whatever its alias, with GPU hours and money', async () => {
    seed(`${JOB.replace('v3', 'latest')}${BODY}`, [10, 10, 10, 10]);
    seed('job: my-team/time-proj/job-slow:latest\nmethod: random\n', [900, 900]);
    const ahead = await estimate(`${JOB}${BODY}`);
    assert.ok(ahead.kind === 'estimated');
    const { outlook, runs, stopped } = ahead;
    assert.deepEqual([runs, stopped, outlook.from], [20, 'alike', 4]);
    assert.equal(outlook.time.middle, 50 * MINUTE);
    assert.ok(Math.abs((outlook.gpuHours?.middle ?? 0) - 200 / 60) < 0.01);
    assert.ok(Math.abs((outlook.cost?.middle ?? 0) - 400 / 60) < 0.01);
  });

  it('takes off what early_terminate will cut off, and says where it cannot', async () => {
    const whole = await estimate(`${JOB}${BODY}`);
    const bands = await estimate(`${JOB}${BODY}${EARLY}`);
    const unknown = await estimate(`${JOB}${BODY}${EARLY.replace('max_iter: 27, s: 2, eta: 3', 'min_iter: 3')}`);
    assert.ok(whole.kind === 'estimated' && bands.kind === 'estimated' && unknown.kind === 'estimated');
    assert.deepEqual([bands.stopped, unknown.stopped], ['reckoned', 'onlyThese']);
    assert.ok(bands.outlook.time.middle < whole.outlook.time.middle);
    assert.equal(unknown.outlook.time.middle, whole.outlook.time.middle);
  });

  it('of a sweep without an end is that of one run', async () => {
    const ahead = await estimate(`${JOB}${BODY.replace('run_cap: 20\n', '')}`);
    assert.ok(ahead.kind === 'estimated');
    assert.equal(ahead.runs, undefined);
    assert.equal(ahead.outlook.run.middle, 10 * MINUTE);
  });

  it('asks for each list at most once a minute, failures too, and knows without asking', async () => {
    let changes = 0;
    const kept = book(() => (changes += 1));
    const [one, other] = [question(`${JOB}${BODY}`), question(`${JOB}${BODY}${EARLY}`)];
    assert.equal(kept.known(one), undefined);
    assert.equal(emulator.requests.seen.length, 0);
    for (let time = 0; time < 5; time += 1) {
      kept.want(one);
      await kept.ask(one);
      await kept.ask(other);
    }
    const names = (): readonly string[] => emulator.requests.seen.map(({ operation }) => operation);
    assert.deepEqual(names().toSorted(), ['RunTimes', 'RunTimes', 'Sweeps']);
    assert.ok(kept.known(one));
    assert.equal(changes, 2);
    passed += 2 * MINUTE;
    emulator.faults.set([{ operation: 'Sweeps', kind: 'status', status: 403 }]);
    await kept.ask(one);
    await kept.ask(one);
    assert.equal(names().filter(name => name === 'Sweeps').length, 2);
    assert.ok('failed' in (kept.known(one) ?? {}));
  });

  it('of a file is that of its launch', () => {
    const text = `${JOB}${BODY}launch: {queue: gpu-queue}\n`;
    const sweep = readSweepFile(parseYaml(text), 'sweep.yaml');
    assert.deepEqual(aheadOfFile(sweep, { entity: 'my-team', project: 'time-proj' }), question(text));
    assert.equal(aheadOfFile(sweep, {}), undefined);
  });

  it('knows machines by their queue and what its configuration names', () => {
    const config = { resource_args: { sagemaker: { ResourceConfig: { InstanceType: 'ml.p3.2xlarge' } } } };
    const queue = { id: '1', name: 'q', entity: 'e', config };
    assert.deepEqual(machineNames('q', [queue]), ['q', 'ml.p3.2xlarge']);
    assert.deepEqual(machineNames('other', [queue]), ['other']);
    assert.deepEqual(machineNames(undefined, [queue]), []);
  });
});
