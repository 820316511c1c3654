import assert from 'node:assert/strict';
import { createKnowledge } from '../../../src/core/live/knowledge.ts';
import type { InUse, LiveKnowledge } from '../../../src/core/live/knowledge.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import { createFakeClock } from './fakeClock.ts';
import type { FakeClock } from './fakeClock.ts';
import { createFakeServer } from './fakeServer.ts';
import type { FakeServer } from './fakeServer.ts';

describe('what is known of the account', () => {
  let clock: FakeClock;
  let server: FakeServer;
  let inUse: InUse | undefined;
  let known: LiveKnowledge;
  let news: number;
  let broken: boolean;

  const JOBS = {
    edges: [
      {
        node: {
          id: 'j',
          name: 'job-train',
          aliases: { edges: [{ node: { alias: 'latest' } }] },
          artifacts: { edges: [{ version: 'v3', node: { id: 'a', aliases: [{ alias: 'latest' }] } }] },
        },
      },
    ],
    pageInfo: { hasNextPage: false },
  };

  beforeEach(() => {
    clock = createFakeClock();
    broken = false;
    news = 0;
    server = createFakeServer(clock, ({ query, variables }) => {
      if (broken) return new Response('', { status: 500 });
      if (query.includes('artifactCollectionMembership')) {
        return {
          data: {
            project: {
              artifactCollectionMembership:
                variables['name'] === 'job-train:old'
                  ? { id: 'm', artifact: { id: 'a', artifactType: { name: 'job' } } }
                  : null,
            },
          },
        };
      }
      if (query.includes('runQueues'))
        return { data: { entity: { id: 'e' }, project: { id: 'p', runQueues: [{ id: 'q', name: 'gpu' }] } } };
      return { data: { project: { id: 'p', artifactType: { artifactCollections: JOBS } } } };
    });
    const log = { info: () => undefined, warn: () => undefined };
    inUse = {
      client: server.client,
      live: createLiveState({ client: server.client, clock, log }),
      entity: 'team',
      project: 'proj',
    };
    known = createKnowledge({ inUse: () => inUse, clock, log });
    known.onDidChange(() => {
      news++;
    });
  });
  afterEach(() => {
    inUse?.live.dispose();
  });

  it('is nothing while signed out, and nothing is asked', async () => {
    inUse = undefined;
    assert.deepEqual(
      [known.queues(), known.queueExists('gpu'), known.jobs(), known.jobExists('team/proj/job-train:latest')],
      [undefined, undefined, undefined, undefined],
    );
    await clock.pass(1000);
    assert.equal(server.asked.length, 0);
  });

  it('is asked for once, however often it is needed, and announced when it has come', async () => {
    for (let time = 0; time < 20; time++) assert.equal(known.queues(), undefined);
    await clock.pass(10);
    assert.equal(server.asked.length, 1);
    assert.equal(news, 1);
    assert.deepEqual(known.queues(), ['gpu']);
    assert.equal(known.queueExists('gpu'), true);
    assert.equal(known.queueExists('cpu'), false);
    await clock.pass(60_000);
    known.queues();
    await clock.pass(10);
    assert.equal(server.asked.length, 1, 'holds for a while');
  });

  it('is asked for again after some minutes, and the old answer is kept meanwhile', async () => {
    known.queues();
    await clock.pass(10);
    await clock.pass(301_000);
    assert.deepEqual(known.queues(), ['gpu']);
    assert.equal(known.queueExists('cpu'), undefined, 'an old list does not say that something is not there');
    await clock.pass(10);
    assert.equal(server.asked.length, 2);
    assert.equal(known.queueExists('cpu'), false);
  });

  it('offers jobs with each alias, and finds other versions by asking', async () => {
    known.jobs();
    await clock.pass(10);
    assert.deepEqual(known.jobs(), ['team/proj/job-train:latest']);
    assert.equal(known.jobExists('team/proj/job-train:latest'), true);
    assert.equal(known.jobExists('team/proj/job-train:v3'), true);
    assert.equal(server.asked.length, 1, 'from the list');
    assert.equal(known.jobExists('team/proj/job-train:old'), undefined);
    assert.equal(known.jobExists('team/proj/job-train:nowhere'), undefined);
    await clock.pass(10);
    assert.equal(known.jobExists('team/proj/job-train:old'), true);
    assert.equal(known.jobExists('team/proj/job-train:nowhere'), false);
    assert.equal(known.jobExists('no-job-string'), undefined);
  });

  it('says nothing after a failure, and does not ask again at once', async () => {
    broken = true;
    assert.equal(known.jobExists('team/proj/job-train:old'), undefined);
    known.queues();
    await clock.pass(5000);
    const tries = server.asked.length;
    for (let time = 0; time < 20; time++)
      assert.deepEqual(
        [known.jobExists('team/proj/job-train:old'), known.queueExists('gpu'), known.queues()],
        [undefined, undefined, undefined],
      );
    await clock.pass(5000);
    assert.equal(server.asked.length, tries);
    assert.equal(news, 0);
    broken = false;
    await clock.pass(60_000);
    known.jobExists('team/proj/job-train:old');
    await clock.pass(10);
    assert.equal(known.jobExists('team/proj/job-train:old'), true);
  });

  it('is forgotten on request', async () => {
    known.jobExists('team/proj/job-train:old');
    await clock.pass(10);
    known.clear();
    assert.equal(known.jobExists('team/proj/job-train:old'), undefined);
  });
});
