import assert from 'node:assert/strict';
import { isApiError } from '../../../../src/core/api/apiError.ts';
import { createApiClient } from '../../../../src/core/api/client.ts';
import type { ApiClient } from '../../../../src/core/api/client.ts';
import { deleteFromRunQueue } from '../../../../src/core/api/operations/deleteFromRunQueue.ts';
import { deleteSweep } from '../../../../src/core/api/operations/deleteSweep.ts';
import { failureLog } from '../../../../src/core/api/operations/failureLog.ts';
import { itemStates } from '../../../../src/core/api/operations/itemStates.ts';
import { jobExists } from '../../../../src/core/api/operations/jobExists.ts';
import { jobSource, jobSourceText } from '../../../../src/core/api/operations/jobSource.ts';
import { jobs } from '../../../../src/core/api/operations/jobs.ts';
import { launchAgents } from '../../../../src/core/api/operations/launchAgents.ts';
import { projects } from '../../../../src/core/api/operations/projects.ts';
import { queueItems } from '../../../../src/core/api/operations/queueItems.ts';
import { queues } from '../../../../src/core/api/operations/queues.ts';
import { run } from '../../../../src/core/api/operations/run.ts';
import { bestFirst, runsOfSweep } from '../../../../src/core/api/operations/runsOfSweep.ts';
import { runStates } from '../../../../src/core/api/operations/runStates.ts';
import { setSweepState } from '../../../../src/core/api/operations/setSweepState.ts';
import { runGlobalId, stopRun } from '../../../../src/core/api/operations/stopRun.ts';
import { sweep } from '../../../../src/core/api/operations/sweep.ts';
import { sweepProgress } from '../../../../src/core/api/operations/sweepProgress.ts';
import { sweeps } from '../../../../src/core/api/operations/sweeps.ts';
import { viewer } from '../../../../src/core/api/operations/viewer.ts';
import { readSweepConfig } from '../../../../src/core/live/sweepConfig.ts';
import { failureReason } from '../../../../src/core/explorer/rows/failureReason.ts';
import { startEmulator } from '../../../emulator/start.ts';
import type { Emulator } from '../../../emulator/start.ts';

const clock = {
  now: () => Date.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

describe('operations on the emulator', () => {
  let emulator: Emulator;
  let client: ApiClient;
  const clientWith = (key: string): ApiClient =>
    createApiClient({
      host: emulator.url,
      getKey: () => Promise.resolve(key),
      fetch,
      clock,
      log: {
        info: () => undefined,
        warn: line => {
          throw new Error(`unexpected warning: ${line}`);
        },
      },
    });
  const at = { entity: 'my-team', project: 'my-proj' } as const;

  beforeEach(async () => {
    emulator = await startEmulator({ noLife: true, stillClock: true });
    client = clientWith(emulator.key);
  });
  afterEach(() => emulator.stop());

  it('the account and its entities, the default one first', async () => {
    const found = await viewer(client);
    assert.equal(found.username, 'jane');
    assert.equal(found.entities[0], 'my-team');
    assert.ok(found.entities.includes('jane') && found.entities.includes('quiet-team'));
    const quiet = createApiClient({
      host: emulator.url,
      getKey: () => Promise.resolve('x'.repeat(40)),
      fetch,
      clock,
      log: { info: () => undefined, warn: () => undefined },
    });
    await assert.rejects(viewer(quiet), error => isApiError(error, 'auth'));
  });

  it('no account where the host has no W&B: it is the address that is to be checked', async () => {
    emulator.faults.set([{ kind: 'status', status: 404 }]);
    const elsewhere = createApiClient({
      host: emulator.url,
      getKey: () => Promise.resolve(emulator.key),
      fetch,
      clock,
      log: { info: () => undefined, warn: () => undefined },
    });
    await assert.rejects(
      viewer(elsewhere),
      error => isApiError(error, 'decode') && error.action === 'checkHost' && error.status === 404,
    );
  });

  it('projects with how many sweeps they have', async () => {
    const { items } = await projects(client, { entity: 'my-team', first: 50 });
    assert.deepEqual(
      items
        .map(project => [project.name, (project.sweepCount ?? 0) > 0])
        .filter(([name]) => name === 'my-proj' || name === 'empty-proj')
        .sort(),
      [
        ['empty-proj', false],
        ['my-proj', true],
      ],
    );
  });

  it('sweeps, newest first, each with what it was launched on', async () => {
    const { items, total } = await sweeps(client, { ...at, first: 4 });
    assert.equal(items.length, 4);
    assert.ok((total ?? 0) >= 8);
    assert.deepEqual(
      items.map(each => each.createdAt),
      [...items.map(each => each.createdAt)].sort((a, b) => (b ?? 0) - (a ?? 0)),
    );
    const running = items.find(each => each.name === 'running1');
    assert.ok(running?.launchedAs?.queue !== undefined);
    assert.equal(running.launchedAs.scheduler, 'standard');
    assert.equal(items.find(each => each.name === 'classic2')?.launchedAs, undefined);
  });

  it('one sweep, with its configuration; a missing one is not found', async () => {
    assert.match((await sweep(client, { ...at, sweep: 'gridbest' })).config ?? '', /method: grid/);
    await assert.rejects(sweep(client, { ...at, sweep: 'nowhere' }), error => isApiError(error, 'notFound'));
    await assert.rejects(
      sweep(client, { ...at, project: 'nowhere', sweep: 'x' }),
      error => isApiError(error, 'notFound') && error.message.includes('my-team/nowhere'),
    );
  });

  it('runs of a sweep in the order asked for, and how far it is', async () => {
    const found = await sweep(client, { ...at, sweep: 'gridbest' });
    const { metric = '', goal } = readSweepConfig(found.config);
    const sign = goal === 'maximize' ? -1 : 1;
    const best = await runsOfSweep(client, {
      ...at,
      sweep: 'gridbest',
      first: 50,
      order: bestFirst(metric, goal),
      summaryKeys: [metric],
    });
    const values = best.items.map(each => each.summary[metric]).filter(value => typeof value === 'number');
    assert.deepEqual(
      values,
      [...values].sort((a, b) => sign * (a - b)),
    );
    assert.ok(values.length > 1);
    const [progress] = (await sweepProgress(client, { ...at, sweep: 'gridbest', metric, goal })).items;
    assert.equal(progress?.total, best.total);
    assert.equal(
      (progress?.finished ?? 0) + (progress?.failed ?? 0) + (progress?.running ?? 0) <= (progress?.total ?? 0),
      true,
    );
    assert.equal(progress?.best?.value, values[0]);
    assert.equal(progress?.best?.name, best.items[0]?.name);
    assert.ok(found.runCountExpected === undefined || found.runCountExpected >= (progress?.total ?? 0));
  });

  it('states of runs by their ids, and of items page by page', async () => {
    const { items } = await runsOfSweep(client, { ...at, sweep: 'running1', first: 50 });
    const names = items.slice(0, 4).map(each => each.name);
    const states = await runStates(client, { ...at, runs: [...names, 'nowhere'] });
    assert.deepEqual(
      states.map(each => [each.name, each.state]).sort(),
      items
        .slice(0, 4)
        .map(each => [each.name, each.state])
        .sort(),
    );
    const queue = { entity: at.entity, queue: 'gpu-queue' };
    const all = (await queueItems(client, { ...queue, first: 100 })).items.map(({ id, state }) => ({ id, state }));
    const first = await itemStates(client, { ...queue, first: 2 });
    const rest = await itemStates(client, { ...queue, first: 100, after: first.next });
    assert.deepEqual([...first.items, ...rest.items], all);
    assert.equal(rest.next, undefined);
  });

  it("the run of a scheduler has the sweep's name", async () => {
    const [found] = (await run(client, { ...at, run: 'running1' })).items;
    assert.equal(found?.name, 'running1');
    assert.deepEqual((await run(client, { ...at, run: 'nowhere' })).items, []);
  });

  for (const [verb, before, after] of [
    ['pause', 'running1', 'PAUSED'],
    ['stop', 'paused01', 'FINISHED'],
    ['cancel', 'pending1', 'CANCELED'],
    ['resume', 'canceled', 'RUNNING'],
  ] as const) {
    it(`${verb}: sets ${after}`, async () => {
      await setSweepState(client, { ...at, sweep: before, verb });
      assert.equal((await sweep(client, { ...at, sweep: before })).state, after);
    });
  }

  it('refuses what the client refuses, in its words, and sends nothing', async () => {
    for (const [verb, name, says] of [
      ['pause', 'pending1', /Cannot pause PENDING sweep/],
      ['stop', 'gridbest', /Sweep already FINISHED/],
      ['cancel', 'canceled', /Sweep already CANCELED/],
    ] as const) {
      emulator.requests.clear();
      await assert.rejects(
        setSweepState(client, { ...at, sweep: name, verb }),
        error => isApiError(error, 'refused') && says.test(error.message),
      );
      assert.deepEqual(
        emulator.requests.seen.map(each => each.operation),
        ['Sweep'],
      );
    }
  });

  it('deletes a sweep', async () => {
    const { id } = await sweep(client, { ...at, sweep: 'canceled' });
    await deleteSweep(client, { id, deleteRuns: false });
    await assert.rejects(sweep(client, { ...at, sweep: 'canceled' }), error => isApiError(error, 'notFound'));
  });

  it('stops a run that is known by name', async () => {
    const { items } = await runsOfSweep(client, { ...at, sweep: 'running1', first: 10 });
    const alive = items.find(each => each.state === 'running');
    assert.ok(alive);
    await stopRun(client, { id: runGlobalId(alive.name, at.project, at.entity) });
  });

  it('queues with configuration and template variables, agents, items', async () => {
    const { items } = await queues(client, { entity: 'my-team' });
    const gpu = items.find(queue => queue.name === 'gpu-queue');
    assert.equal(gpu?.resource, 'kubernetes');
    assert.equal(gpu.prioritization, 'V0');
    assert.deepEqual(gpu.templateVariables?.find(variable => variable.name === 'gpus')?.schema['maximum'], 8);
    assert.ok((await launchAgents(client, { entity: 'my-team' })).items.some(agent => agent.queueIds.includes(gpu.id)));
    const found = await queueItems(client, { entity: 'my-team', queue: 'sagemaker-queue', first: 10 });
    assert.ok(
      found.items.some(item => item.kind === 'scheduler' && item.sweep === 'pending1' && item.state === 'PENDING') ||
        found.items.some(item => item.kind === 'scheduler'),
    );
    await assert.rejects(queueItems(client, { entity: 'my-team', queue: 'nowhere', first: 10 }), error =>
      isApiError(error, 'notFound'),
    );
  });

  it('removes a waiting item', async () => {
    const queue = (await queues(client, { entity: 'my-team' })).items.find(each => each.name === 'vertex-queue');
    const [item] = (await queueItems(client, { entity: 'my-team', queue: 'vertex-queue', first: 10 })).items;
    assert.ok(queue && item);
    await deleteFromRunQueue(client, { queueID: queue.id, runQueueItemId: item.id });
    assert.deepEqual((await queueItems(client, { entity: 'my-team', queue: 'vertex-queue', first: 10 })).items, []);
  });

  it("why an item failed: the agent's own words, or nothing where it left none", async () => {
    const agents = (await launchAgents(client, { entity: 'my-team' })).items;
    const { items } = await queueItems(client, { entity: 'my-team', queue: 'gpu-queue', first: 50 });
    const failed = items.filter(item => item.state === 'FAILED');
    const logs = await Promise.all(
      failed.map(item =>
        failureLog(client, {
          entity: 'my-team',
          agent: agents.find(agent => agent.id === item.agentId)?.name ?? '',
          item: item.id,
        }),
      ),
    );
    assert.equal(logs.length, 2);
    assert.equal(logs.filter(log => log === undefined).length, 1);
    assert.ok((failureReason(logs.find(log => log !== undefined) ?? '') ?? '').length > 5);
  });

  it('jobs with versions and aliases, whether one exists, and what it runs', async () => {
    const { items } = await jobs(client, { ...at, first: 20 });
    const train = items.find(job => job.name === 'job-train');
    assert.deepEqual(
      train?.versions.map(version => version.version),
      ['v3', 'v2', 'v1', 'v0'],
    );
    assert.ok(train.versions[1]?.aliases.includes('prod'));
    assert.deepEqual(
      await Promise.all(
        ['job-train:latest', 'job-train:v0', 'job-train:prod', 'job-train:v9', 'job-none:latest'].map(name =>
          jobExists(client, { ...at, name }),
        ),
      ),
      [true, true, true, false, false],
    );
    const texts = await Promise.all(
      ['job-train', 'job-train-image', 'job-eval'].map(async name =>
        jobSourceText(await jobSource(client, { id: items.find(job => job.name === name)?.versions[0]?.id ?? '' })),
      ),
    );
    assert.deepEqual(
      texts.map(text => text?.split(' ')[0]),
      ['code', 'image', 'git'],
    );
    assert.deepEqual((await jobs(client, { entity: 'my-team', project: 'empty-proj', first: 20 })).items, []);
  });
});
