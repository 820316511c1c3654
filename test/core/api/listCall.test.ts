import assert from 'node:assert/strict';
import { ApiError } from '../../../src/core/api/apiError.ts';
import { askLists } from '../../../src/core/api/askLists.ts';
import { projectsCall } from '../../../src/core/api/operations/projects.ts';
import { queueItemsCall } from '../../../src/core/api/operations/queueItems.ts';
import { sweepsCall } from '../../../src/core/api/operations/sweeps.ts';
import { createFakeClock } from '../live/fakeClock.ts';
import { createFakeServer } from '../live/fakeServer.ts';
import type { Asked, FakeServer } from '../live/fakeServer.ts';

const SWEEPS = sweepsCall({ entity: 'e', project: 'p', first: 5 });
const ITEMS = queueItemsCall({ entity: 'e', queue: 'q', first: 5 });
const PROJECTS = projectsCall({ entity: 'e', first: 5 });

const sweepsData = {
  id: 'p',
  sweeps: { edges: [{ node: { id: '1', name: 's1', state: 'RUNNING' } }], pageInfo: { hasNextPage: false } },
};
const itemsData = {
  id: 'm',
  runQueue: {
    id: 'q',
    runQueueItems: { edges: [{ node: { id: 'i1', state: 'PENDING' } }], pageInfo: { hasNextPage: false } },
  },
};

describe('lists asked together', () => {
  const ask = async (
    answer: (asked: Asked) => Response | object,
    ...calls: Parameters<typeof askLists>[1]
  ): Promise<{ readonly said: readonly string[]; readonly server: FakeServer }> => {
    const clock = createFakeClock();
    const server = createFakeServer(clock, answer);
    const answers = askLists<unknown>(server.client, calls);
    await clock.pass(60_000);
    return {
      server,
      said: (await answers).map(each =>
        each instanceof ApiError
          ? each.kind
          : `${String(each.items.length)}${each.missing.length > 0 ? ` without ${each.missing.join()}` : ''}`,
      ),
    };
  };

  it('are one request, and each gets its own part', async () => {
    const { said, server } = await ask(
      () => ({ data: { l0_project: sweepsData, l1_project: itemsData, l2_models: { edges: [] } } }),
      SWEEPS,
      ITEMS,
      PROJECTS,
    );
    assert.deepEqual(said, ['1', '1', '0']);
    assert.equal(server.asked.length, 1);
  });

  it('go by their own name where there is only one, and nowhere where there is none', async () => {
    const { server } = await ask(() => ({ data: { project: sweepsData } }), SWEEPS);
    assert.match(server.asked[0]?.query ?? '', /^query Sweeps\(/);
    assert.equal((await ask(() => ({ data: {} }))).server.asked.length, 0);
  });

  it('a list whose project is gone is not found, without a second request', async () => {
    const { said, server } = await ask(() => ({ data: { l0_project: null, l1_project: itemsData } }), SWEEPS, ITEMS);
    assert.deepEqual(said, ['notFound', '1']);
    assert.equal(server.asked.length, 1);
  });

  it('a list beside an error is asked for alone, for its own reason', async () => {
    const { said, server } = await ask(
      ({ query }) =>
        query.startsWith('query Sweeps')
          ? Response.json({ errors: [{ message: 'permission denied' }] }, { status: 403 })
          : {
              data: { l0_project: null, l1_project: itemsData },
              errors: [{ message: 'permission denied', path: ['l0_project'] }],
            },
      SWEEPS,
      ITEMS,
    );
    assert.deepEqual(said, ['forbidden', '1']);
    assert.equal(server.asked.length, 2);
  });

  it('are asked one by one where the server refuses the whole', async () => {
    const { said, server } = await ask(
      ({ query }) => {
        if (query.startsWith('query QueueItems')) return { data: { project: itemsData } };
        return Response.json({ errors: [{ message: 'permission denied' }] }, { status: 403 });
      },
      SWEEPS,
      ITEMS,
    );
    assert.deepEqual(said, ['forbidden', '1']);
    assert.equal(server.asked.length, 3);
  });

  it('fail together where the way to the server is at fault', async () => {
    for (const [status, tries, kind] of [
      [401, 1, 'auth'],
      [502, 3, 'server'],
      [429, 3, 'rateLimited'],
    ] as const) {
      const { said, server } = await ask(() => new Response('', { status }), SWEEPS, ITEMS);
      assert.deepEqual(said, [kind, kind]);
      assert.equal(server.asked.length, tries);
    }
  });

  it('do without what an old server does not know, and each says only what it misses itself', async () => {
    const { said, server } = await ask(
      ({ query }) =>
        query.includes('displayName')
          ? Response.json(
              { errors: [{ message: 'Cannot query field "displayName" on type "Sweep".' }] },
              { status: 400 },
            )
          : { data: { l0_project: sweepsData, l1_project: itemsData } },
      SWEEPS,
      ITEMS,
    );
    assert.deepEqual(said, ['1 without Sweep.displayName', '1']);
    assert.equal(server.asked.length, 2);
  });
});
