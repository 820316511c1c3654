// The client loads it at its first request; a clock that does not move cannot wait for that.
import 'graphql-request';
import type { Fetch } from '../../../src/core/api/fetch.ts';
import { createApiClient } from '../../../src/core/api/client.ts';
import type { ApiClient } from '../../../src/core/api/client.ts';
import type { FakeClock } from './fakeClock.ts';

export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly authorization: string;
}

export interface FakeServer {
  readonly client: ApiClient;
  readonly asked: Asked[];
  /** Lines that the client logged. */
  readonly log: string[];
}

type Answer = Response | Error | object;

/**
 * A client whose every request goes to `answer`; an object is sent as the reply's JSON, an error is what `fetch`
 * throws.
 */
export function createFakeServer(
  clock: FakeClock,
  answer: (asked: Asked) => Answer | Promise<Answer>,
  options: { readonly onAuthFailed?: () => void; readonly key?: string } = {},
): FakeServer {
  const asked: Asked[] = [];
  const log: string[] = [];
  const fetch: Fetch = async (_url, init) => {
    const body: unknown = JSON.parse(typeof init.body === 'string' ? init.body : '{}');
    const { query, variables } = body as { query: string; variables?: Record<string, unknown> };
    const request: Asked = {
      query,
      variables: variables ?? {},
      authorization: new Headers(init.headers).get('authorization') ?? '',
    };
    asked.push(request);
    const aborted = new Promise<Error>(resolve => {
      const abort = (): void => {
        resolve(new DOMException('aborted', 'AbortError'));
      };
      if (init.signal?.aborted === true) abort();
      else init.signal?.addEventListener('abort', abort);
    });
    const reply = await Promise.race([answer(request), aborted]);
    if (reply instanceof Error) throw reply;
    return reply instanceof Response ? reply : Response.json(reply);
  };
  return {
    client: createCountedClient(clock, {
      host: 'https://wandb.test',
      key: options.key ?? 'k'.repeat(40),
      fetch,
      log,
      onAuthFailed: options.onAuthFailed,
    }),
    asked,
    log,
  };
}

export interface CountedClientOptions {
  readonly host: string;
  readonly key: string;
  readonly fetch: Fetch;
  /** Where its lines go. */
  readonly log?: string[];
  readonly onAuthFailed?: () => void;
}

/**
 * A client on a fake clock that does not move on while an attempt is under way: it begins with the key and ends with
 * its line in the log.
 */
export function createCountedClient(
  clock: FakeClock,
  { host, key, fetch, log, onAuthFailed }: CountedClientOptions,
): ApiClient {
  const attempts: string[] = [];
  let number = 0;
  const note = (line: string): void => {
    log?.push(line);
    if (/ \d+ ms, \d+ bytes, /.test(line)) clock.underWay.delete(attempts.pop() ?? '');
  };
  return createApiClient({
    host,
    fetch,
    clock,
    onAuthFailed,
    getKey: () => {
      const mark = `${host} ${key} ${String(number++)}`;
      attempts.push(mark);
      clock.underWay.add(mark);
      return Promise.resolve(key);
    },
    log: {
      info: note,
      warn: line => {
        note(`warn: ${line}`);
      },
    },
  });
}
