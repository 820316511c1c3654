import assert from 'node:assert/strict';
import { ApiError, isApiError } from '../../../src/core/api/apiError.ts';
import type { ApiErrorKind } from '../../../src/core/api/apiError.ts';
import { createApiClient } from '../../../src/core/api/client.ts';
import type { Answer, Call, CallOptions } from '../../../src/core/api/client.ts';
import { createFakeClock } from '../live/fakeClock.ts';
import type { FakeClock } from '../live/fakeClock.ts';
import { createFakeServer } from '../live/fakeServer.ts';
import type { Asked, FakeServer } from '../live/fakeServer.ts';

const QUERY: Call = {
  name: 'Sweeps',
  kind: 'query',
  document: 'query Sweeps($entity: String!) {\n  project(name: $entity) {\n    id\n    method # optional\n  }\n}',
  variables: { entity: 'team' },
};
const MUTATION: Call = {
  name: 'UpsertSweep',
  kind: 'mutation',
  document: 'mutation UpsertSweep($id: ID) {\n  upsertSweep(input: { id: $id }) { sweep { name } }\n}',
  variables: { id: null },
};

const json = (status: number, body: unknown, headers?: Record<string, string>) => (): Response =>
  Response.json(body, { status, headers });
const html = (status: number, title: string) => (): Response =>
  new Response(`<html><head><title>${title}</title></head><body><h1>x</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html' },
  });
const fails =
  (code: string, message = 'fetch failed') =>
  (): Error =>
    Object.assign(new TypeError(message), { cause: Object.assign(new Error(code), { code }) });

interface Fault {
  readonly what: string;
  readonly reply: () => Response | Error;
  readonly kind: ApiErrorKind;
  /** Words that the sentence must hold. */
  readonly says: RegExp;
  /** How often a query is sent until it is given up. */
  readonly tries: number;
  /** A mutation may have been done. */
  readonly perhapsDone?: boolean;
  /** What a mutation makes of it, where it is another kind. */
  readonly mutation?: ApiErrorKind;
}

const FAULTS: readonly Fault[] = [
  {
    what: '401',
    reply: json(401, { error: 'invalid key' }),
    kind: 'auth',
    says: /^wandb\.test does not accept the API key\.$/,
    tries: 1,
  },
  {
    what: '403 with a code',
    reply: json(403, {
      errors: [{ message: 'permission denied', path: ['upsertSweep'], extensions: { code: 'PERMISSION_ERROR' } }],
      data: { upsertSweep: null },
    }),
    kind: 'forbidden',
    says: /does not allow this to your account: permission denied\.$/,
    tries: 1,
  },
  {
    what: '404',
    reply: json(404, { errors: [{ message: 'project not found' }] }),
    kind: 'notFound',
    says: /^project not found\.$/,
    tries: 1,
  },
  {
    what: '404 with a page of something else',
    reply: html(404, 'Page not found'),
    kind: 'decode',
    says: /The answer of wandb\.test cannot be read\./,
    tries: 1,
  },
  {
    what: '405 of a server of files',
    reply: html(405, 'Not Allowed'),
    kind: 'decode',
    says: /cannot be read/,
    tries: 1,
  },
  {
    what: "400 with W&B's words",
    reply: json(400, { errors: [{ message: 'Invalid sweep config: invalid hyperparameter configuration: c' }] }),
    kind: 'refused',
    says: /^W&B refuses this: Invalid sweep config: invalid hyperparameter configuration: c\.$/,
    tries: 1,
  },
  {
    what: '400 without a word',
    reply: () => new Response('', { status: 400 }),
    kind: 'server',
    says: /had an error of its own/,
    tries: 3,
  },
  {
    what: '407 of a proxy',
    reply: html(407, 'Proxy Authentication Required'),
    kind: 'offline',
    says: /cannot be reached/,
    tries: 1,
  },
  { what: '408', reply: json(408, {}), kind: 'timeout', says: /does not answer in time/, tries: 1, perhapsDone: true },
  {
    what: '429',
    reply: json(429, { error: 'rate limited' }),
    kind: 'rateLimited',
    says: /asks for fewer requests/,
    tries: 3,
  },
  {
    what: "500 with W&B's words",
    reply: json(500, { errors: [{ message: "invalid character 'I' looking for beginning of value" }] }),
    kind: 'server',
    says: /had an error of its own: invalid character/,
    tries: 3,
    perhapsDone: true,
  },
  { what: '501', reply: json(501, {}), kind: 'server', says: /had an error/, tries: 1, perhapsDone: true },
  {
    what: '502 with a page',
    reply: html(502, 'Bad Gateway'),
    kind: 'server',
    says: /had an error of its own: Bad Gateway\.$/,
    tries: 3,
    perhapsDone: true,
  },
  {
    what: 'a redirect to a log-in page',
    reply: () => new Response('', { status: 302, headers: { location: 'https://login.example' } }),
    kind: 'decode',
    says: /cannot be read/,
    tries: 1,
  },
  {
    what: 'a log-in page on 200',
    reply: html(200, 'Log in'),
    kind: 'decode',
    says: /The answer of wandb\.test cannot be read\./,
    tries: 1,
    perhapsDone: true,
  },
  {
    what: 'half a reply',
    reply: () => new Response('{"data": {"pro'),
    kind: 'decode',
    says: /cannot be read/,
    tries: 1,
    perhapsDone: true,
  },
  {
    what: 'an empty reply',
    reply: () => new Response(''),
    kind: 'decode',
    says: /cannot be read/,
    tries: 1,
    perhapsDone: true,
  },
  {
    what: 'no data and no error',
    reply: json(200, { data: null }),
    kind: 'decode',
    says: /cannot be read/,
    tries: 1,
    perhapsDone: true,
  },
  { what: 'a list', reply: json(200, [1, 2]), kind: 'decode', says: /cannot be read/, tries: 1, perhapsDone: true },
  {
    what: 'an error of GraphQL on 200',
    reply: json(200, { data: null, errors: [{ message: 'something broke' }] }),
    kind: 'server',
    says: /something broke/,
    tries: 1,
    mutation: 'refused',
  },
  {
    what: 'relogin required',
    reply: json(200, { data: null, errors: [{ message: 'relogin required' }] }),
    kind: 'auth',
    says: /does not accept the API key/,
    tries: 1,
  },
  {
    what: 'a field that is not optional and not known',
    reply: json(400, { errors: [{ message: 'Cannot query field "project" on type "Query".' }] }),
    kind: 'tooOld',
    says: /too old for this: Cannot query field/,
    tries: 1,
  },
  {
    what: 'an error without words',
    reply: json(200, { errors: [{}] }),
    kind: 'server',
    says: /had an error/,
    tries: 1,
    mutation: 'refused',
  },
  {
    what: 'no such host',
    reply: fails('ENOTFOUND'),
    kind: 'offline',
    says: /^wandb\.test cannot be reached\.$/,
    tries: 3,
  },
  { what: 'nobody listens', reply: fails('ECONNREFUSED'), kind: 'offline', says: /cannot be reached/, tries: 3 },
  {
    what: 'the connection is cut',
    reply: fails('ECONNRESET'),
    kind: 'offline',
    says: /cannot be reached/,
    tries: 3,
    perhapsDone: true,
  },
  {
    what: 'a browser that says nothing',
    reply: () => new TypeError('Failed to fetch'),
    kind: 'offline',
    says: /cannot be reached/,
    tries: 3,
    perhapsDone: true,
  },
  {
    what: "a certificate of one's own",
    reply: fails('DEPTH_ZERO_SELF_SIGNED_CERT'),
    kind: 'tls',
    says: /The certificate of wandb\.test is not trusted here\./,
    tries: 1,
  },
  { what: 'an expired certificate', reply: fails('CERT_HAS_EXPIRED'), kind: 'tls', says: /certificate/, tries: 1 },
];

describe('the client', () => {
  let clock: FakeClock;
  let server: FakeServer;
  let asked401: number;
  const serve = (
    answer: (asked: Asked) => Response | Error | object | Promise<Response | Error | object>,
    key?: string,
  ): void => {
    server = createFakeServer(clock, answer, {
      onAuthFailed: () => {
        asked401++;
      },
      key,
    });
  };
  /** Sends, lets time pass, and gives the error. */
  const failing = async (call: Call, options?: CallOptions, ms = 100_000): Promise<ApiError> => {
    const caught = server.client.request(call, options).then(
      () => undefined,
      (error: unknown) => error,
    );
    await clock.pass(ms);
    const error = await caught;
    assert.ok(error instanceof ApiError, String(error));
    return error;
  };
  const good = async (call: Call, ms = 100_000): Promise<Answer> => {
    const answer = server.client.request(call);
    await clock.pass(ms);
    return answer;
  };
  const OK = { data: { project: { id: 'p' } } };

  beforeEach(() => {
    clock = createFakeClock();
    asked401 = 0;
  });

  for (const { what, reply, kind, says, tries, perhapsDone = false, mutation = kind } of FAULTS) {
    it(`${what}: ${kind}, asked ${tries === 1 ? 'once' : `${String(tries)} times`}`, async () => {
      serve(reply);
      const error = await failing(QUERY);
      assert.equal(error.kind, kind);
      assert.match(error.message, says);
      assert.match(error.advice, /^[A-Z].*\.$/);
      assert.equal(server.asked.length, tries);
      assert.equal(error.perhapsDone, false, 'a query does nothing');
    });

    it(`${what}: a mutation is sent once, ${perhapsDone ? 'and may have been done' : 'and was not done'}`, async () => {
      serve(reply);
      const error = await failing(MUTATION);
      assert.equal(error.kind, mutation);
      assert.equal(server.asked.length, 1);
      assert.equal(error.perhapsDone, perhapsDone);
    });
  }

  it('each kind has one action and one advice', () => {
    const kinds = new Set<ApiErrorKind>([...FAULTS.map(fault => fault.kind), 'timeout', 'cancelled']);
    assert.equal(kinds.size, 12);
    for (const kind of kinds) {
      const error = new ApiError({ kind, operation: 'X', host: 'h' });
      assert.match(error.message, /^\S.*\.$/, kind);
      assert.ok(error.action.length > 0);
    }
  });

  it('succeeds after a passing failure', async () => {
    let first = true;
    serve(() => {
      if (!first) return OK;
      first = false;
      return new Response('', { status: 503 });
    });
    assert.deepEqual((await good(QUERY)).data, OK.data);
    assert.equal(server.asked.length, 2);
  });

  it('keeps to Retry-After in seconds, for all queries', async () => {
    let limited = true;
    serve(() => (limited ? Response.json({}, { status: 429, headers: { 'retry-after': '7' } }) : OK));
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
    serve(
      () =>
        new Response('', { status: 503, headers: { 'retry-after': new Date(clock.now() + 300_000).toUTCString() } }),
    );
    const error = await failing(QUERY, undefined, 10);
    assert.equal(server.asked.length, 1);
    assert.ok((error.retryAfterMs ?? 0) > 290_000);
  });

  it('gives up a request that hangs, and says that a mutation may have been done', async () => {
    const hang = (): Promise<object> => new Promise(() => undefined);
    serve(hang);
    const query = await failing(QUERY, { timeoutMs: 3000 }, 3001);
    assert.deepEqual([query.kind, query.perhapsDone], ['timeout', false]);
    const mutation = await failing(MUTATION, undefined, 20_001);
    assert.deepEqual([mutation.kind, mutation.perhapsDone], ['timeout', true]);
    assert.equal(server.asked.length, 2);
  });

  it('is cancelled by its signal, before and during the request', async () => {
    serve(() => OK);
    const gone = new AbortController();
    gone.abort();
    assert.equal((await failing(QUERY, { signal: gone.signal })).kind, 'cancelled');
    assert.equal(server.asked.length, 0);
    serve(() => new Promise<object>(() => undefined));
    const during = new AbortController();
    const caught = failing(MUTATION, { signal: during.signal });
    setTimeout(() => {
      during.abort();
    }, 20);
    const error = await caught;
    assert.deepEqual([error.kind, error.perhapsDone], ['cancelled', true]);
  });

  it('is cancelled while it waits to try again', async () => {
    const waiting = new AbortController();
    serve(() => {
      clock.after(100, () => {
        waiting.abort();
      });
      return new Response('', { status: 500 });
    });
    assert.equal((await failing(QUERY, { signal: waiting.signal })).kind, 'cancelled');
    assert.equal(server.asked.length, 1);
  });

  it('asks once to sign in, however many requests fail, and again for another key', async () => {
    serve(json(401, {}));
    await Promise.all(Array.from({ length: 5 }, () => failing(QUERY)));
    await failing(QUERY);
    assert.equal(asked401, 1);
  });

  it('sends nothing while signed out', async () => {
    serve(() => OK, '');
    assert.equal((await failing(QUERY)).kind, 'auth');
    assert.equal(server.asked.length, 0);
    assert.equal(asked401, 0);
  });

  it('leaves out what an old server does not know, says so, and does not ask for it again', async () => {
    serve(({ query }) =>
      query.includes('method')
        ? Response.json({ errors: [{ message: 'Cannot query field "method" on type "Project".' }] }, { status: 400 })
        : OK,
    );
    assert.deepEqual(await good(QUERY), { data: OK.data, errors: [], missing: ['method'] });
    assert.equal(server.asked.length, 2);
    assert.deepEqual((await good(QUERY)).missing, ['method']);
    assert.equal(server.asked.length, 3);
    assert.equal((await failing({ ...QUERY, needs: ['method'] })).kind, 'tooOld');
  });

  it('takes data although errors stand beside it, only where that is enough', async () => {
    serve(json(200, { data: { project: { id: 'p' } }, errors: [{ message: 'half of it failed' }] }));
    assert.equal((await failing(QUERY)).kind, 'server');
    assert.deepEqual((await good({ ...QUERY, enough: () => true })).errors, ['half of it failed']);
  });

  it("tells the server's time where the clocks differ by much", async () => {
    let ahead = 5_000;
    serve(() => Response.json(OK, { headers: { date: new Date(clock.now() + ahead).toUTCString() } }));
    assert.equal(server.client.serverNow(), clock.now(), 'nothing heard yet');
    await good(QUERY);
    assert.equal(server.client.serverNow(), clock.now());
    ahead = -600_000;
    await good(QUERY);
    assert.equal(server.client.serverNow(), clock.now() - 600_000);
  });

  it("authorises as W&B's clients do", async () => {
    serve(() => OK, 'local-abc');
    await good(QUERY);
    assert.equal(server.asked[0]?.authorization, `Basic ${Buffer.from('api:local-abc').toString('base64')}`);
  });
});

describe('a key', () => {
  const KEYS = [
    '0123456789abcdef0123456789abcdef01234567',
    'local-0123456789abcdef0123456789abcdef01234567',
    `wandb_v1_${'Ab1_'.repeat(19)}x`,
    'eyJhbGciOi.eyJzdWIiOiIx.c2lnbmF0dXJl',
  ];

  for (const key of KEYS) {
    it(`${key.slice(0, 10)}… stands in no log and no error, whatever the server does with it`, async () => {
      const clock = createFakeClock();
      const basic = Buffer.from(`api:${key}`).toString('base64');
      const replies = [
        json(401, { error: `key ${key} is not known` }),
        json(400, { errors: [{ message: `Authorization: Basic ${basic}` }] }),
        json(200, { data: null, errors: [{ message: `https://api:${key}@wandb.test/x?token=${key}` }] }),
        (): Response => new Response(`<title>${key}</title>`, { status: 502 }),
        fails('ECONNREFUSED', `connect ${key}`),
      ];
      for (const reply of replies) {
        const server = createFakeServer(clock, reply, { key });
        for (const call of [QUERY, MUTATION]) {
          const caught = server.client.request(call).then(
            () => undefined,
            (error: unknown) => error,
          );
          await clock.pass(100_000);
          const error = await caught;
          assert.ok(error instanceof ApiError);
          const spoken = [
            ...server.log,
            error.message,
            error.advice,
            error.stack ?? '',
            JSON.stringify(error),
            ...error.messages,
          ].join('\n');
          assert.ok(!spoken.includes(key), spoken);
          assert.ok(!spoken.includes(basic), spoken);
        }
      }
    });
  }

  it('does not go along to a signed address, which stands in no log and no error either', async () => {
    const clock = createFakeClock();
    const heard: Headers[] = [];
    const lines: string[] = [];
    const log = { info: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
    let status = 200;
    const client = createApiClient({
      host: 'https://wandb.test',
      clock,
      log,
      getKey: () => Promise.resolve(KEYS[0]),
      fetch: (_url, init) => {
        heard.push(new Headers(init.headers));
        return Promise.resolve(new Response('the file', { status }));
      },
    });
    const address = 'https://user:pass@storage.test/bucket/file?X-Amz-Signature=5ecre7';
    assert.equal(await client.readText(address), 'the file');
    assert.equal(heard[0]?.get('authorization'), null);
    status = 403;
    const error = await client.readText(address).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.ok(isApiError(error, 'forbidden'));
    assert.doesNotMatch([...lines, error.message].join('\n'), /5ecre7|pass@|bucket/);
    assert.match(lines.join('\n'), /ReadFile 0 ms, 8 bytes, 200/);
    await assert.rejects(client.readText('file:///etc/passwd'), error => isApiError(error, 'decode'));
  });
});
