import assert from 'node:assert/strict';
import { ask } from './ask.ts';
import { launchVariables, UPSERT } from './launch.ts';
import { startEmulator, type Emulator } from './start.ts';

describe("the emulator's HTTP", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator({ noLife: true });
  });
  afterEach(() => emulator.stop());

  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${emulator.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
  const get = async (path: string): Promise<Record<string, unknown>> =>
    (await (await fetch(`${emulator.url}${path}`)).json()) as Record<string, unknown>;

  it('has a viewer for its key alone', async () => {
    const good = await ask(emulator, '{ viewer { username entity } serverInfo { features { name isEnabled } } }');
    assert.deepEqual(good.data['viewer'], { username: 'jane', entity: 'my-team' });
    const bad = await ask(emulator, '{ viewer { username } }', {}, 'wrong');
    assert.deepEqual([bad.status, bad.data], [200, { viewer: null }]);
    const other = await ask(emulator, '{ project(name: "my-proj") { id } }', {}, 'wrong');
    assert.deepEqual([other.status, other.errors[0]?.message], [401, 'user is not logged in']);
  });

  it('tells its own time, by which clients judge heartbeats', async () => {
    emulator.clock.advance(3_600_000);
    const { headers } = await post('/graphql', { query: '{ serverInfo { features { name } } }' });
    assert.ok(Math.abs(Date.parse(headers.get('date') ?? '') - emulator.clock.now()) < 2_000);
  });

  it('answers a missing project, sweep or entity with null', async () => {
    const { data } = await ask(
      emulator,
      '{ a: project(entityName: "my-team", name: "no") { id } b: project(entityName: "my-team", name: "my-proj") ' +
        '{ sweep(sweepName: "no") { id } } c: entity(name: "no") { id } }',
    );
    assert.deepEqual(data, { a: null, b: { sweep: null }, c: null });
  });

  it('names what it does not know as W&B does, and nothing that was perhaps meant', async () => {
    const { status, errors } = await ask(emulator, '{ serverInfo { feature { name } } }');
    assert.deepEqual([status, errors[0]?.message], [400, 'Cannot query field "feature" on type "ServerInfo".']);
  });

  it('tells a body that is not a query, one that is not JSON, and an operation without a name', async () => {
    for (const body of ['', '{', '{"query": 1}', '{"query": "{"}', '{"query": "fragment A on User { id }"}']) {
      const response = await fetch(`${emulator.url}/graphql`, { method: 'POST', body });
      assert.equal(response.status, 400, body);
      await response.text();
    }
  });

  it("refuses a configuration with 400 in W&B's words, and creates nothing", async () => {
    const before = emulator.world.project('my-team', 'my-proj')?.sweeps.length;
    const { status, errors, data } = await ask(
      emulator,
      UPSERT,
      launchVariables('method: grid\nparameters:\n  a: {min: 0.1, max: 0.2}\n'),
    );
    assert.equal(status, 400);
    assert.match(errors[0]?.message ?? '', /^Invalid sweep config: Parameter a is a disallowed type with grid search/);
    assert.deepEqual(data, { upsertSweep: null });
    assert.equal(emulator.world.project('my-team', 'my-proj')?.sweeps.length, before);
  });

  it('refuses an entity that is not ours with 403 and its code, a queue that is gone with 404', async () => {
    const foreign = await ask(emulator, UPSERT, { ...launchVariables(), entityName: 'wandb' });
    assert.deepEqual(
      [foreign.status, foreign.errors[0]?.message, foreign.errors[0]?.extensions?.code],
      [403, 'permission denied', 'PERMISSION_ERROR'],
    );
    const gone = await ask(emulator, UPSERT, launchVariables(undefined, { queue: 'no-queue' }));
    assert.deepEqual([gone.status, gone.errors[0]?.message], [404, 'run queue "no-queue" not found']);
  });

  it('knows further accounts by their keys', async () => {
    const both = await startEmulator({ noLife: true, others: { ['b'.repeat(40)]: 'joe' } });
    try {
      assert.deepEqual((await ask(both, '{ viewer { username entity } }', {}, 'b'.repeat(40))).data, {
        viewer: { username: 'joe', entity: 'my-team' },
      });
      assert.deepEqual((await ask(both, '{ viewer { username entity } }')).data, {
        viewer: { username: 'jane', entity: 'my-team' },
      });
    } finally {
      await both.stop();
    }
  });

  it('counts requests with their sizes, never with a key, until told to forget them', async () => {
    await ask(emulator, 'query Hello { viewer { id } }');
    const { seen } = emulator.requests;
    assert.deepEqual(
      seen.map(({ operation, path, status }) => [operation, path, status]),
      [['Hello', '/graphql', 200]],
    );
    assert.ok((seen[0]?.bytesIn ?? 0) > 20 && (seen[0]?.bytesOut ?? 0) > 20);
    const text = await (await fetch(`${emulator.url}/_requests`)).text();
    assert.ok(!text.includes(emulator.key));
    await (await post('/_requests/clear', {})).text();
    assert.deepEqual(await get('/_requests'), []);
  });

  it('shows the world, whole and short', async () => {
    await ask(emulator, UPSERT, launchVariables());
    const world = (await get('/_world')) as {
      sweeps: { launchScheduler?: string }[];
      items: unknown[];
      agents: unknown[];
      runs: unknown[];
      events: { what: string }[];
    };
    assert.ok(world.sweeps.some(sweep => sweep.launchScheduler?.includes('run_spec')));
    for (const list of [world.items, world.agents, world.runs]) assert.ok(list.length > 0);
    assert.ok(world.events.some(({ what }) => what === 'sweep created'));
    const short = await get('/_world?summary=1');
    assert.deepEqual(Object.keys(short), ['now', 'sweeps', 'runs', 'items', 'agents', 'events']);
    assert.ok(JSON.stringify(short).length < 600);
  });

  it('moves the clock', async () => {
    const before = emulator.clock.now();
    await (await post('/_clock', { advance: 3_600_000 })).text();
    assert.ok(emulator.clock.now() - before >= 3_600_000);
    const refused = await post('/_clock', { advance: 'soon' });
    assert.equal(refused.status, 400);
    assert.match(await refused.text(), /milliseconds/);
  });

  it("lets a web page's script ask", async () => {
    const response = await fetch(`${emulator.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://example.com', 'access-control-request-headers': 'authorization' },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /authorization/);
  });

  it('opens a file to anyone who has its address', async () => {
    const { data } = await ask(
      emulator,
      '{ project(entityName: "my-team", name: "my-proj") { artifactCollectionMembership(name: "job-train:prod") ' +
        '{ artifact { currentManifest { file { directUrl } } } files { edges { node { name directUrl } } } } } }',
    );
    const membership = (
      data as {
        project: {
          artifactCollectionMembership: {
            artifact: { currentManifest: { file: { directUrl: string } } };
            files: { edges: { node: { name: string; directUrl: string } }[] };
          };
        };
      }
    ).project.artifactCollectionMembership;
    const manifest = (await (await fetch(membership.artifact.currentManifest.file.directUrl)).json()) as {
      contents: Record<string, { digest: string }>;
    };
    assert.deepEqual(Object.keys(manifest.contents).sort(), ['requirements.frozen.txt', 'wandb-job.json']);
    const job = membership.files.edges.find(({ node }) => node.name === 'wandb-job.json')?.node.directUrl ?? '';
    assert.equal(((await (await fetch(job)).json()) as { source_type: string }).source_type, 'artifact');
    assert.equal((await fetch(job.replace(/storage\/\w+/, 'storage/nothing'))).status, 404);
  });
});

describe('two emulators at once', () => {
  it('are two hosts with accounts and worlds of their own', async () => {
    const [jane, bob] = await Promise.all([
      startEmulator({ noLife: true }),
      startEmulator({ noLife: true, username: 'bob', entity: 'other-team' }),
    ]);
    try {
      assert.notEqual(jane.key, bob.key);
      assert.deepEqual((await ask(bob, '{ viewer { username entity } }')).data, {
        viewer: { username: 'bob', entity: 'other-team' },
      });
      assert.deepEqual((await ask(bob, '{ viewer { id } }', {}, jane.key)).data, { viewer: null });
      const { data } = await ask(
        bob,
        '{ project(entityName: "other-team", name: "my-proj") { totalSweeps } entity(name: "my-team") { id } }',
      );
      assert.deepEqual(data, { project: { totalSweeps: 8 }, entity: null });
      const spec = JSON.stringify([...bob.world.items.values()].map(item => item.runSpec));
      assert.ok(spec.includes('other-team') && !spec.includes('my-team'));
    } finally {
      await Promise.all([jane.stop(), bob.stop()]);
    }
  });
});
