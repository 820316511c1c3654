import assert from 'node:assert/strict';
import { ApiError } from '../../../src/core/api/apiError.ts';
import { createApiClient, type ApiClient } from '../../../src/core/api/client.ts';
import type { Clock } from '../../../src/core/api/clock.ts';
import { deleteSweep } from '../../../src/core/api/operations/deleteSweep.ts';
import { preflightLook } from '../../../src/core/api/operations/preflight.ts';
import { resumeLook } from '../../../src/core/api/operations/resumeLook.ts';
import { stopAgent } from '../../../src/core/api/operations/stopAgent.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import { parseJobPath } from '../../../src/core/wandb/jobPath.ts';
import { startEmulator, type Emulator } from '../../emulator/start.ts';
import { at, fillViews, running, VIEWS } from './serverViews.ts';

const clock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
const log = { info: () => undefined, warn: () => undefined };

/** What rests on the introspection of 2023 alone, and the only lists that may then be unknown as a whole. */
const LACKS: Readonly<Record<string, readonly string[]>> = {
  'RunQueueItem.runSpec': [],
  'RunQueueItem.launchAgentId': [],
  'RunQueueItem.createdAt': [],
  'RunQueueItem.updatedAt': [],
  'RunQueue.runQueueItems(after)': [],
  'RunQueueItemConnection.pageInfo': [],
  'RunQueue.updatedAt': [],
  'TemplateVariable.description': [],
  'LaunchAgent.createdAt': [],
  'ArtifactAlias.artifactCollectionName': [],
  'Project.launchAgents': ['agents'],
  'Mutation.deleteSweep': [],
  'Mutation.updateLaunchAgent': [],
  'UpdateLaunchAgentInput.stopPolling': [],
};

describe('a server that lacks one name that is known from 2023 alone', () => {
  let emulator: Emulator;
  let client: ApiClient;

  const start = async (lacks: readonly string[]): Promise<void> => {
    emulator = await startEmulator({ noLife: true, lacks });
    const { url: host, key } = emulator;
    client = createApiClient({ host, getKey: () => Promise.resolve(key), fetch, clock, log });
  };

  /** Everything that a launch, a resume and the views ask for. */
  const askAll = async (unknown: readonly string[]): Promise<void> => {
    const untold = await fillViews(createLiveState({ client, clock, log }));
    assert.deepEqual(untold, unknown);
    assert.match((await resumeLook(client, { ...running, queue: 'gpu-queue' })).state, /RUNNING/);
    const job = parseJobPath('my-team/my-proj/job-train:latest');
    const look = await preflightLook(client, { ...at, job }, new Map());
    assert.ok(look.queues?.some(queue => queue.name === 'gpu-queue'));
    assert.equal(look.job?.found, 'version');
    assert.equal(look.agents === undefined, unknown.includes('agents'));
  };

  afterEach(() => emulator.stop());

  for (const [name, unknown] of Object.entries(LACKS))
    it(`shows all but what that tells, and resumes: ${name}`, async () => {
      await start([name]);
      await askAll(unknown);
      // The name is remembered for the host: the same again is asked for once, and in no other words.
      const before = emulator.requests.seen.length;
      const live = createLiveState({ client, clock, log });
      for (const address of VIEWS) live.watch(address);
      await live.refresh();
      live.dispose();
      const again = emulator.requests.seen.slice(before);
      assert.deepEqual(
        again.filter(({ status }) => status !== 200),
        [],
      );
    });

  it('shows all of them as unknown where it lacks all', async () => {
    await start(Object.keys(LACKS).filter(name => name !== 'UpdateLaunchAgentInput.stopPolling'));
    await askAll(['agents']);
  });

  it('says of a mutation that it lacks that it is too old, and does not ask a second time', async () => {
    await start(['Mutation.deleteSweep', 'Mutation.updateLaunchAgent']);
    const tooOld = (error: unknown): boolean => error instanceof ApiError && error.kind === 'tooOld';
    for (const ask of [
      () => deleteSweep(client, { id: 'any', deleteRuns: false }),
      () => stopAgent(client, { id: [...emulator.world.agents.keys()][0] ?? '' }),
    ]) {
      await assert.rejects(ask(), tooOld);
      const asked = emulator.requests.seen.length;
      await assert.rejects(ask(), tooOld);
      assert.equal(emulator.requests.seen.length, asked);
    }
  });
});
