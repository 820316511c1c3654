import assert from 'node:assert/strict';
import { createClientBench } from './clientBench.ts';
import { json, MUTATION, QUERY } from './replies.ts';

const OK = { data: { project: { id: 'p' } } };

describe('the client', () => {
  it('succeeds after a passing failure', async () => {
    let first = true;
    const { good, server } = createClientBench(() => {
      if (!first) return OK;
      first = false;
      return new Response('', { status: 503 });
    });
    assert.deepEqual((await good(QUERY)).data, OK.data);
    assert.equal(server.asked.length, 2);
  });

  it('keeps to Retry-After in seconds, for all queries', async () => {
    let limited = true;
    const { clock, server } = createClientBench(() =>
      limited ? Response.json({}, { status: 429, headers: { 'retry-after': '7' } }) : OK,
    );
    const first = server.client.request(QUERY);
    await clock.pass(10);
    limited = false;
    const second = server.client.request(QUERY);
    await clock.pass(6900);
    assert.equal(server.asked.length, 1, 'nothing before the seven seconds are over');
    await clock.pass(200);
    assert.deepEqual(
      (await Promise.all([first, second])).map(answer => answer.data),
      [OK.data, OK.data],
    );
    assert.equal(server.asked.length, 3);
  });

  it('keeps to Retry-After as a date, and tells instead of waiting for long', async () => {
    const { clock, failing, server } = createClientBench(
      () =>
        new Response('', { status: 503, headers: { 'retry-after': new Date(clock.now() + 300_000).toUTCString() } }),
    );
    const error = await failing(QUERY, undefined, 10);
    assert.equal(server.asked.length, 1);
    assert.ok((error.retryAfterMs ?? 0) > 290_000);
  });

  it('gives up a request that hangs, and says that a mutation may have been done', async () => {
    const hang = (): Promise<object> => new Promise(() => undefined);
    const { failing, server } = createClientBench(hang);
    const query = await failing(QUERY, { timeoutMs: 3000 }, 3001);
    assert.deepEqual([query.kind, query.perhapsDone], ['timeout', false]);
    const mutation = await failing(MUTATION, undefined, 20_001);
    assert.deepEqual([mutation.kind, mutation.perhapsDone], ['timeout', true]);
    assert.equal(server.asked.length, 2);
  });

  it('is canceled by its signal, before and during the request', async () => {
    const first = createClientBench(() => OK);
    const gone = new AbortController();
    gone.abort();
    assert.equal((await first.failing(QUERY, { signal: gone.signal })).kind, 'canceled');
    assert.equal(first.server.asked.length, 0);
    const second = createClientBench(() => new Promise<object>(() => undefined));
    const during = new AbortController();
    const caught = second.failing(MUTATION, { signal: during.signal });
    setTimeout(() => {
      during.abort();
    }, 20);
    const error = await caught;
    assert.deepEqual([error.kind, error.perhapsDone], ['canceled', true]);
  });

  it('is canceled while it waits to try again', async () => {
    const waiting = new AbortController();
    const { clock, failing, server } = createClientBench(() => {
      clock.after(100, () => {
        waiting.abort();
      });
      return new Response('', { status: 500 });
    });
    assert.equal((await failing(QUERY, { signal: waiting.signal })).kind, 'canceled');
    assert.equal(server.asked.length, 1);
  });

  it('asks once to sign in, however many requests fail, and again for another key', async () => {
    const { failing, signIns } = createClientBench(json(401, {}));
    await Promise.all(Array.from({ length: 5 }, () => failing(QUERY)));
    await failing(QUERY);
    assert.equal(signIns(), 1);
  });

  it('sends nothing while signed out', async () => {
    const { failing, server, signIns } = createClientBench(() => OK, { key: '' });
    assert.equal((await failing(QUERY)).kind, 'auth');
    assert.equal(server.asked.length, 0);
    assert.equal(signIns(), 0);
  });

  it('leaves out what an old server does not know, says so, and does not ask for it again', async () => {
    const { failing, good, server } = createClientBench(({ query }) =>
      query.includes('method')
        ? Response.json({ errors: [{ message: 'Cannot query field "method" on type "Project".' }] }, { status: 400 })
        : OK,
    );
    assert.deepEqual(await good(QUERY), {
      data: OK.data,
      errors: [],
      missing: ['Project.method'],
      bytes: JSON.stringify(OK).length,
    });
    assert.equal(server.asked.length, 2);
    assert.deepEqual((await good(QUERY)).missing, ['Project.method']);
    assert.equal(server.asked.length, 3);
    assert.equal((await failing({ ...QUERY, needs: ['Project.method'] })).kind, 'tooOld');
    assert.equal(server.asked.length, 3);
  });

  it('remembers for the host what it does not know, whichever operation asked, for an hour or until told', async () => {
    const { clock, good, server } = createClientBench(({ query }) =>
      query.includes('method')
        ? Response.json({ errors: [{ message: 'Cannot query field "method" on type "Project".' }] }, { status: 400 })
        : OK,
    );
    const plain = {
      ...QUERY,
      name: 'Other',
      document: 'query Other { project { id method @optional(of: "Project") } }',
      variables: {},
    };
    await good(QUERY);
    assert.equal(server.asked.length, 2);
    assert.deepEqual((await good(plain)).missing, ['Project.method']);
    assert.equal(server.asked.length, 3);
    await clock.pass(3_600_001);
    await good(plain);
    assert.equal(server.asked.length, 5);
    server.client.forgetRefused();
    assert.deepEqual((await good(plain)).missing, ['Project.method']);
    assert.equal(server.asked.length, 7, 'asked for it once more');
  });

  it('takes data although errors are beside it, only where that is enough', async () => {
    const { failing, good } = createClientBench(
      json(200, { data: { project: { id: 'p' } }, errors: [{ message: 'half of it failed' }] }),
    );
    assert.equal((await failing(QUERY)).kind, 'server');
    assert.deepEqual((await good({ ...QUERY, enough: () => true })).errors, ['half of it failed']);
  });

  it("tells the server's time where the clocks differ by much", async () => {
    let ahead = 5_000;
    const { clock, good, server } = createClientBench(() =>
      Response.json(OK, { headers: { date: new Date(clock.now() + ahead).toUTCString() } }),
    );
    assert.equal(server.client.serverNow(), clock.now(), 'no answer yet');
    await good(QUERY);
    assert.equal(server.client.serverNow(), clock.now());
    ahead = -600_000;
    await good(QUERY);
    assert.equal(server.client.serverNow(), clock.now() - 600_000);
  });

  it("authorizes as W&B's clients do", async () => {
    const { good, server } = createClientBench(() => OK, { key: 'local-abc' });
    await good(QUERY);
    assert.equal(server.asked[0]?.authorization, `Basic ${Buffer.from('api:local-abc').toString('base64')}`);
  });
});
