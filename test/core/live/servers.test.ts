import assert from 'node:assert/strict';
import { ApiError } from '../../../src/core/api/apiError.ts';
import { createApiClient, type ApiClient } from '../../../src/core/api/client.ts';
import type { Clock } from '../../../src/core/api/clock.ts';
import { createQueue } from '../../../src/core/api/operations/createQueue.ts';
import { deleteFromRunQueue } from '../../../src/core/api/operations/deleteFromRunQueue.ts';
import { deleteSweep } from '../../../src/core/api/operations/deleteSweep.ts';
import { createHiddenRun, deleteHiddenRun } from '../../../src/core/api/operations/hiddenRun.ts';
import { jobExists } from '../../../src/core/api/operations/jobExists.ts';
import { preflightLook } from '../../../src/core/api/operations/preflight.ts';
import { queueItems } from '../../../src/core/api/operations/queueItems.ts';
import { resultKeys } from '../../../src/core/api/operations/resultKeys.ts';
import { resumeLook } from '../../../src/core/api/operations/resumeLook.ts';
import { runLog } from '../../../src/core/api/operations/runLog.ts';
import { setSweepState } from '../../../src/core/api/operations/setSweepState.ts';
import { stopAgent } from '../../../src/core/api/operations/stopAgent.ts';
import { runGlobalId, stopRun } from '../../../src/core/api/operations/stopRun.ts';
import { sweep } from '../../../src/core/api/operations/sweep.ts';
import { viewer } from '../../../src/core/api/operations/viewer.ts';
import { upsertSweep, type UpsertSweepVariables } from '../../../src/core/api/operations/upsertSweep.ts';
import { createQueuesTree } from '../../../src/core/explorer/tree/queuesTree.ts';
import type { TreeElement } from '../../../src/core/explorer/tree/element.ts';
import { createChangedRuns } from '../../../src/core/results/load/changedRuns.ts';
import { loadCurves } from '../../../src/core/results/load/curves.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import type { ListAddress } from '../../../src/core/live/types.ts';
import { parseJobPath } from '../../../src/core/wandb/jobPath.ts';
import { launchVariables } from '../../emulator/launch.ts';
import { SERVERS } from '../../emulator/servers.ts';
import { startEmulator, type Emulator } from '../../emulator/start.ts';
import { at, fillViews, running, VIEWS } from './serverViews.ts';

/** How much faster than the real one time goes: a slow answer takes 3.8 s, and a request 2.5 s at most at first. */
const SPEED = 8;
const fastClock: Clock = {
  now: () => Date.now() * SPEED,
  after: (ms, run) => {
    const timer = setTimeout(run, ms / SPEED);
    return () => {
      clearTimeout(timer);
    };
  },
};
const log = { info: () => undefined, warn: () => undefined };

/** The core of each command; what a server may lack is said in the error of its kind. */
const COMMANDS: Readonly<Record<string, (client: ApiClient, emulator: Emulator) => Promise<unknown>>> = {
  async preflight(client) {
    const job = parseJobPath('my-team/my-proj/job-train:latest');
    const look = await preflightLook(client, { ...at, job }, new Map());
    assert.ok(look.queues?.some(queue => queue.name === 'gpu-queue'));
    assert.equal(look.job?.found, 'version');
    assert.ok(look.agents === undefined || look.agents.length > 0);
  },
  launch: client =>
    upsertSweep(client, {
      id: null,
      description: null,
      priorRunsFilters: null,
      displayName: null,
      controller: null,
      scheduler: null,
      ...(launchVariables() as unknown as Pick<
        UpsertSweepVariables,
        'config' | 'entityName' | 'projectName' | 'launchScheduler'
      >),
    }),
  async resume(client) {
    const look = await resumeLook(client, { ...running, queue: 'gpu-queue' });
    assert.match(look.state, /RUNNING/);
  },
  signIn: async client => assert.equal((await viewer(client)).username, 'jane'),
  async update(client) {
    const { id, config = '' } = await sweep(client, { ...at, sweep: 'pending1' });
    const where = { entityName: at.entity, projectName: at.project, launchScheduler: null };
    const rest = { description: null, priorRunsFilters: null, displayName: null, controller: null, scheduler: null };
    await upsertSweep(client, { id, config, ...where, ...rest });
  },
  createQueue: client =>
    createQueue(client, {
      entity: 'my-team',
      queue: 'queue-of-test',
      resource: 'local-process',
      resourceArgs: {},
      priorities: false,
    }),
  async makeHiddenRun(client) {
    const made = await createHiddenRun(client, { ...at, name: 'abcd1234', jobType: 'cli_create_job' });
    await deleteHiddenRun(client, made.id);
  },
  pause: client => setSweepState(client, { ...running, verb: 'pause' }),
  stop: client => setSweepState(client, { ...running, verb: 'stop' }),
  cancel: client => setSweepState(client, { ...at, sweep: 'classic2', verb: 'cancel' }),
  stopRun: client => stopRun(client, { id: runGlobalId('running1', at.project, at.entity) }),
  log: client => runLog(client, { ...at, run: 'running1', last: 10 }),
  jobExists: async client => assert.equal(await jobExists(client, { ...at, name: 'job-train:latest' }), true),
  async removeItems(client, { world }) {
    const queue = [...world.queues.values()].find(each => each.name === 'sagemaker-queue');
    const { items } = await queueItems(client, { entity: 'my-team', queue: 'sagemaker-queue', first: 5 });
    const [first] = items.filter(item => item.state === 'PENDING');
    assert.ok(first && queue);
    await deleteFromRunQueue(client, { queueID: queue.id, runQueueItemId: first.id });
  },
  stopAgent: (client, { world }) => stopAgent(client, { id: [...world.agents.keys()][0] ?? '' }),
  resultKeys: async client => assert.ok(Array.isArray((await resultKeys(client, running)).history)),
  async changedRuns(client) {
    const variables = {
      ...running,
      since: 0,
      alive: new Map<string, string>(),
      configKeys: ['lr'],
      summaryKeys: ['loss'],
    };
    assert.ok((await createChangedRuns(client)(variables)).runs.length > 0);
  },
  async curves(client, { world }) {
    const runs =
      world
        .project(at.entity, at.project)
        ?.sweeps.get('running1')
        ?.runs.map(({ name }) => name) ?? [];
    assert.ok(runs.length > 0);
    await loadCurves(client, { ...running, runs, metrics: ['loss'], axis: '_step', points: 100 });
  },
  deleteSweep: async client =>
    deleteSweep(client, { id: (await sweep(client, { ...at, sweep: 'canceled' })).id, deleteRuns: false }),
};
const UNABLE: Readonly<Partial<Record<string, readonly string[]>>> = { strict: ['stopAgent', 'deleteSweep'] };

for (const server of SERVERS) {
  describe(`the server "${server}"`, () => {
    let emulator: Emulator;
    let client: ApiClient;

    before(async () => {
      emulator = await startEmulator({ noLife: true, server, speed: SPEED });
      const { url: host, key } = emulator;
      client = createApiClient({ host, getKey: () => Promise.resolve(key), fetch, clock: fastClock, log });
    });
    after(() => emulator.stop());

    it('fills every view without a failure', async () => {
      await fillViews(createLiveState({ client, clock: fastClock, log }));
    });

    it('leaves no queue, item or agent called failed or none that is only unknown', async () => {
      const live = createLiveState({ client, clock: fastClock, log });
      const nothing = { get: () => undefined, want: () => undefined };
      const now = (): number => emulator.clock.now();
      const tree = createQueuesTree({ live, now, entity: 'my-team', reasons: nothing, runs: nothing, counts: nothing });
      const lists: readonly ListAddress[] = [
        ...VIEWS.filter(({ kind }) => kind === 'queues' || kind === 'agents'),
        { kind: 'items', entity: 'my-team', queue: 'gpu-queue' },
      ];
      for (const address of lists) live.watch(address);
      await live.refresh();
      const queue = tree.roots().find(each => each.row().label === 'gpu-queue');
      assert.ok(queue);
      const rows = [queue, ...queue.children()].map((each: TreeElement) => each.row());
      const said = rows.map(row => `${row.label} ${row.description} ${row.tooltip}`).join('\n');
      if (server === 'strict') {
        assert.match(said, /agents unknown/);
        assert.match(said, /Job: unknown/);
        assert.match(said, /The server does not say: .*what each item runs/);
        assert.doesNotMatch(said, /no active agent|none alive/);
      } else assert.doesNotMatch(said, /unknown: the server/);
      live.dispose();
    });

    for (const [name, command] of Object.entries(COMMANDS))
      it(`${name} ${UNABLE[server]?.includes(name) === true ? 'says that it cannot' : 'works'}`, async () => {
        if (UNABLE[server]?.includes(name) !== true) {
          await command(client, emulator);
          return;
        }
        const refusal = (error: unknown): boolean => error instanceof ApiError && error.kind === 'tooOld';
        await assert.rejects(command(client, emulator), refusal);
        const asked = emulator.requests.seen.filter(each => /Delete|Stop/.test(each.operation)).length;
        await assert.rejects(command(client, emulator), refusal);
        assert.equal(emulator.requests.seen.filter(each => /Delete|Stop/.test(each.operation)).length, asked);
      });
  });
}
