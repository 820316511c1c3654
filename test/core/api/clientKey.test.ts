import assert from 'node:assert/strict';
import { ApiError, isApiError } from '../../../src/core/api/apiError.ts';
import { createApiClient } from '../../../src/core/api/client.ts';
import { createFakeClock } from '../live/fakeClock.ts';
import { createFakeServer } from '../live/fakeServer.ts';
import { fails, json, MUTATION, QUERY } from './replies.ts';

describe('a key', () => {
  const KEYS = [
    '0123456789abcdef0123456789abcdef01234567',
    'local-0123456789abcdef0123456789abcdef01234567',
    `wandb_v1_${'Ab1_'.repeat(19)}x`,
    'eyJhbGciOi.eyJzdWIiOiIx.c2lnbmF0dXJl',
  ];

  for (const key of KEYS) {
    it(`${key.slice(0, 10)}… is in no log and no error, whatever the server does with it`, async () => {
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

  it('does not go along to a signed address, which is in no log and no error either', async () => {
    const clock = createFakeClock();
    const sent: Headers[] = [];
    const lines: string[] = [];
    const log = { info: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
    let status = 200;
    const client = createApiClient({
      host: 'https://wandb.test',
      clock,
      log,
      getKey: () => Promise.resolve(KEYS[0]),
      fetch: (_url, init) => {
        sent.push(new Headers(init.headers));
        return Promise.resolve(new Response('the file', { status }));
      },
    });
    const address = 'https://user:pass@storage.test/bucket/file?X-Amz-Signature=5ecre7';
    assert.equal(await client.readText(address), 'the file');
    assert.equal(sent[0]?.get('authorization'), null);
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
