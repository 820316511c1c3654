import assert from 'node:assert/strict';
import { ask } from './ask.ts';
import { readRules, type FaultRule } from './faults/rules.ts';
import { launchVariables, UPSERT } from './launch.ts';
import { startEmulator, type Emulator } from './start.ts';

describe("the emulator's faults", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator({ noLife: true });
  });
  afterEach(() => emulator.stop());

  const set = async (
    ...rules: readonly (Omit<FaultRule, 'kind'> & { readonly kind: string | number })[]
  ): Promise<void> => {
    const response = await fetch(`${emulator.url}/_faults`, { method: 'POST', body: JSON.stringify({ rules }) });
    assert.equal(response.status, 200, await response.text());
  };
  const raw = (query = 'query Hello { viewer { username } }'): Promise<Response> =>
    fetch(`${emulator.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query }),
      headers: { authorization: `Basic ${Buffer.from(`api:${emulator.key}`).toString('base64')}` },
    });
  const sweeps = (): number => emulator.world.project('my-team', 'my-proj')?.sweeps.length ?? 0;
  const launch = (): Promise<unknown> => ask(emulator, UPSERT, launchVariables()).catch((error: unknown) => error);

  it('answer with each HTTP status, and do nothing', async () => {
    const before = sweeps();
    for (const kind of [401, 403, 404, 429, 500, 502]) {
      await set({ operation: 'UpsertSweep', kind });
      const response = await fetch(`${emulator.url}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query: UPSERT, variables: launchVariables() }),
        headers: { authorization: `Basic ${Buffer.from(`api:${emulator.key}`).toString('base64')}` },
      });
      assert.equal(response.status, kind);
      const body = await response.text();
      if (kind === 429) assert.equal(response.headers.get('retry-after'), '2');
      if (kind === 502) assert.match(body, /^<!DOCTYPE html>/);
      else assert.ok(JSON.parse(body), 'JSON');
      if (kind === 403) assert.match(body, /permission denied.*PERMISSION_ERROR/);
    }
    assert.equal(sweeps(), before);
  });

  it('affect only the operation that they name, as often and after as many requests as they say', async () => {
    await set({ operation: 'Hello', kind: 500, after: 1, times: 2 });
    const seen: number[] = [];
    for (let each = 0; each < 5; each += 1) seen.push((await raw()).status);
    assert.deepEqual(seen, [200, 500, 500, 200, 200]);
    await set({ operation: 'Other', kind: 500 });
    assert.equal((await raw()).status, 200);
    await set({ of: 'mutation', kind: 500 });
    assert.equal((await raw()).status, 200);
    await set({ kind: 500 });
    assert.equal((await raw()).status, 500);
    await set();
    assert.equal((await raw()).status, 200);
  });

  it('cut the connection before or after the work', async () => {
    const before = sweeps();
    await set({ operation: 'UpsertSweep', kind: 'cutBefore' });
    assert.ok((await launch()) instanceof Error);
    assert.equal(sweeps(), before);
    await set({ operation: 'UpsertSweep', kind: 'cutAfter' });
    assert.ok((await launch()) instanceof Error);
    assert.equal(sweeps(), before + 1);
    assert.equal(emulator.requests.seen.at(-1)?.status, 0);
  });

  it('answer with a failure or a log-in page when the work is done', async () => {
    const before = sweeps();
    await set({ operation: 'UpsertSweep', kind: 'statusAfter', status: 500 });
    assert.equal(((await launch()) as { status: number }).status, 500);
    await set({ operation: 'UpsertSweep', kind: 'html' });
    assert.ok((await launch()) instanceof SyntaxError);
    assert.equal(sweeps(), before + 2);
  });

  it('answer with errors of GraphQL on any status', async () => {
    await set({ kind: 'graphqlError', message: 'boom' });
    const plain = await ask(emulator, '{ viewer { id } }');
    assert.deepEqual([plain.status, plain.errors[0]?.message, plain.data], [200, 'boom', { viewer: null }]);
    await set({ kind: 'graphqlError', message: 'boom', status: 409, code: 'CONFLICT' });
    const other = await ask(emulator, '{ viewer { id } }');
    assert.deepEqual([other.status, other.errors[0]?.extensions?.code], [409, 'CONFLICT']);
  });

  it('report unknown states, leave fields out, make them null', async () => {
    const query =
      '{ project(entityName: "my-team", name: "my-proj") { name sweeps(first: 2) { edges { node { name state ' +
      'method } } } } }';
    const first = async (): Promise<Record<string, unknown>> => {
      const { data } = await ask(emulator, query);
      return (
        (data as { project: { sweeps: { edges: { node: Record<string, unknown> }[] } } }).project.sweeps.edges[0]
          ?.node ?? {}
      );
    };
    await set({ kind: 'unknownEnum' });
    assert.deepEqual(await first(), { name: 'pending1', state: 'SHINY', method: 'grid' });
    await set({ kind: 'missing', fields: ['method'] });
    assert.deepEqual(await first(), { name: 'pending1', state: 'PENDING' });
    await set({ kind: 'nulls', fields: ['method'] }, { kind: 'unknownEnum', fields: ['state'], value: 'PREEMPTED' });
    assert.deepEqual(await first(), { name: 'pending1', state: 'PREEMPTED', method: null });
  });

  it('come late', async () => {
    await set({ kind: 'delay', ms: 60 }, { kind: 404 });
    const began = performance.now();
    assert.equal((await raw()).status, 404);
    assert.ok(performance.now() - began >= 55);
  });

  it('count a request when it arrives, before it is slowed down', async () => {
    await set({ kind: 'delay', ms: 300, operation: 'Hello' }, { kind: 404, operation: 'Other' });
    const pending = raw();
    const met = async (): Promise<readonly number[]> =>
      (await (await fetch(`${emulator.url}/_faults`)).json()) as readonly number[];
    let seen = await met();
    for (let i = 0; i < 50 && seen[0] === 0; i++) seen = await met();
    assert.deepEqual(seen, [1, 0]);
    await pending;
  });

  it('never answer, and yet stop with the emulator', async () => {
    await set({ kind: 'hang' });
    const asked = raw().catch(() => 'cut');
    assert.equal(
      await Promise.race([
        asked,
        new Promise(done => {
          setTimeout(() => {
            done('waiting');
          }, 80);
        }),
      ]),
      'waiting',
    );
    await emulator.stop();
    assert.equal(await asked, 'cut');
    emulator = await startEmulator({ noLife: true });
  });

  it('take the key away', async () => {
    await set({ kind: 'revoked' });
    assert.deepEqual((await ask(emulator, '{ viewer { id } }')).data, { viewer: null });
    assert.equal((await ask(emulator, '{ entity { id } }')).status, 401);
  });

  it('make an older server of it', async () => {
    await set({ kind: 'old' });
    const { status, errors } = await ask(emulator, UPSERT, launchVariables());
    assert.equal(status, 400);
    assert.ok(
      errors.some(
        ({ message }) => message === 'Field "templateVariableValues" is not defined by type "UpsertSweepInput".',
      ),
      JSON.stringify(errors),
    );
    const info = await ask(emulator, '{ serverInfo { features { name } } }');
    assert.equal(info.errors[0]?.message, 'Cannot query field "features" on type "ServerInfo".');
    await emulator.stop();
    emulator = await startEmulator({ noLife: true, old: true });
    assert.equal((await ask(emulator, '{ serverInfo { features { name } } }')).status, 400);
    assert.equal(
      (
        await ask(
          emulator,
          UPSERT.replace(/\s*\$templateVariableValues: JSONString,/, '').replace(
            /\s*templateVariableValues: \$templateVariableValues,/,
            '',
          ),
          launchVariables(),
        )
      ).status,
      200,
    );
  });

  it('are refused with a sentence where they make no sense', async () => {
    for (const [sent, sentence] of [
      [{}, /empty list clears/],
      [{ rules: [1] }, /is an object/],
      [{ rules: [{ kind: 'gremlin' }] }, /No fault is called "gremlin"; there are delay,/],
    ] as const) {
      assert.throws(() => readRules(sent), sentence);
      const response = await fetch(`${emulator.url}/_faults`, { method: 'POST', body: JSON.stringify(sent) });
      assert.equal(response.status, 400);
      assert.match(await response.text(), /"error"/);
    }
  });
});
