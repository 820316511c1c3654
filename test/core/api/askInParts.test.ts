import assert from 'node:assert/strict';
import { ApiError } from '../../../src/core/api/apiError.ts';
import { askLists } from '../../../src/core/api/askLists.ts';
import { queueItemsCall } from '../../../src/core/api/operations/queueItems.ts';
import { sweeps, sweepsCall } from '../../../src/core/api/operations/sweeps.ts';
import { createFakeClock } from '../live/fakeClock.ts';
import { createFakeServer, type Asked, type FakeServer } from '../live/fakeServer.ts';

const CALLS = Array.from({ length: 8 }, (_, index) =>
  sweepsCall({ entity: 'e', project: `p${String(index)}`, first: 5 }),
);

/** What a request asks for, as `Sweeps` or the projects in it. */
const projectsIn = ({ variables }: Asked): readonly string[] =>
  Object.entries(variables).flatMap(([name, value]) => (name.endsWith('project') ? [String(value)] : []));

const answerOf = (asked: Asked): object => {
  const node = { id: '1', name: 's1', state: 'RUNNING' };
  const project = { id: 'p', sweeps: { edges: [{ node }], pageInfo: { hasNextPage: false } } };
  const aliases = Object.keys(asked.variables).flatMap(name => /^(l\d+_)project$/.exec(name)?.[1] ?? []);
  return { data: Object.fromEntries((aliases.length > 0 ? aliases : ['']).map(each => [`${each}project`, project])) };
};

const bench = async (
  answer: (asked: Asked) => Response | object | Promise<object>,
  ms = 600_000,
): Promise<{ readonly server: FakeServer; readonly said: readonly string[] }> => {
  const clock = createFakeClock(undefined, 20);
  const server = createFakeServer(clock, answer);
  const answers = askLists<unknown>(server.client, CALLS);
  await clock.pass(ms);
  return {
    server,
    said: (await answers).map(each => (each instanceof ApiError ? each.kind : String(each.items.length))),
  };
};

describe('lists that are too much for one request', () => {
  const all = CALLS.map(() => '1');
  const few = (asked: Asked, most: number): boolean => projectsIn(asked).length <= most;

  it('are asked for again in halves after a 504', async () => {
    const { server, said } = await bench(asked =>
      few(asked, 3) ? answerOf(asked) : new Response('', { status: 504 }),
    );
    assert.deepEqual(said, all);
    assert.deepEqual(
      server.asked.map(asked => projectsIn(asked).length),
      [8, 1, 1, 3, 3],
    );
  });

  it('are asked for again in halves after a timeout', async () => {
    const { server, said } = await bench(asked =>
      few(asked, 2) ? answerOf(asked) : new Promise<object>(() => undefined),
    );
    assert.deepEqual(said, all);
    assert.ok(server.asked.length <= 10, String(server.asked.length));
  });

  it('one that is too much alone hides none of the others', async () => {
    const { said } = await bench(asked =>
      projectsIn(asked).includes('p4') ? new Response('', { status: 500 }) : answerOf(asked),
    );
    assert.deepEqual(said, ['1', '1', '1', '1', 'server', '1', '1', '1']);
  });

  it('fail together, with few requests, where the server does not answer any of them', async () => {
    const { server, said } = await bench(() => new Response('', { status: 503 }));
    assert.deepEqual(
      said,
      CALLS.map(() => 'server'),
    );
    assert.equal(server.asked.length, 3);
  });

  it('are given up after a few more failures where only the ends are answered', async () => {
    const { server } = await bench(asked =>
      ['p0', 'p7'].some(each => projectsIn(asked).join() === each)
        ? answerOf(asked)
        : new Response('', { status: 503 }),
    );
    assert.ok(server.asked.length < 30, String(server.asked.length));
  });
});

describe('a page that is too large', () => {
  const HUGE = 'x'.repeat(16_000_001);
  const asking = (answer: (asked: Asked) => object): FakeServer => createFakeServer(createFakeClock(), answer);
  const page = (config: string): object => ({
    data: {
      project: {
        id: 'p',
        sweeps: {
          edges: [{ node: { id: '1', name: 's1', state: 'RUNNING', config } }],
          pageInfo: { hasNextPage: true, endCursor: 'c' },
        },
      },
    },
  });
  const variables = { entity: 'e', project: 'p', first: 30 };

  it('is asked for with fewer rows', async () => {
    const server = asking(asked => page(Number(asked.variables['first']) > 10 ? HUGE : 'method: grid'));
    const found = await sweeps(server.client, variables);
    assert.deepEqual(
      server.asked.map(asked => asked.variables['first']),
      [30, 8],
    );
    assert.deepEqual([found.items[0]?.config, found.next, found.cut], ['method: grid', 'c', undefined]);
  });

  it('is asked for without what is heavy in the end, and says so', async () => {
    const server = asking(({ query }) => page(/\bconfig\b/.test(query) ? HUGE : ''));
    const found = await sweeps(server.client, variables);
    assert.deepEqual(found.cut, ['Sweep.config', 'Sweep.scheduler']);
    assert.equal(found.items[0]?.name, 's1');
    assert.equal(found.items[0].config, undefined);
    assert.equal(server.asked.length, 3);
  });

  it('is refused by its size where nothing of it can be left out', async () => {
    const server = asking(() => page(HUGE));
    const { client } = server;
    await assert.rejects(sweeps(client, { ...variables, first: 1 }), error => (error as ApiError).kind === 'tooLarge');
    assert.equal(queueItemsCall({ entity: 'e', queue: 'q', first: 1 }).smaller, undefined);
  });
});
