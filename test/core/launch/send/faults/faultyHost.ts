// W&B's server of the emulator without a network: each request may go wrong at each moment, in virtual time.
import type { Fetch } from '../../../../../src/core/api/fetch.ts';
import { answerGraphql, readGraphql } from '../../../../emulator/http/graphql.ts';
import { createClock } from '../../../../emulator/world/clock.ts';
import { schemaOf } from '../../../../emulator/servers.ts';
import { seedWorld } from '../../../../emulator/seed/index.ts';
import { createWorld, type World } from '../../../../emulator/world/world.ts';
import { createVirtualClock, type VirtualClock } from './virtualClock.ts';

/**
 * How the failure appears to us: the connection cut, no answer, an HTTP status, an error on 200 or 400, a page, a reply
 * without its fields.
 */
export type FaultLook =
  | 'cut'
  | 'hang'
  | 401
  | 403
  | 404
  | 408
  | 409
  | 429
  | 500
  | 502
  | 503
  | 504
  | 'error200'
  | 'error400'
  | 'page'
  | 'missing';

/**
 * `before` the work (which is not done), `after` it, or `while`: the failure comes first and the work a while later.
 */
export type Moment = 'before' | 'while' | 'after';

export interface Fault {
  /** Name of the operation. */
  readonly operation: string;
  readonly look: FaultLook;
  readonly moment: Moment;
  readonly times: number;
  /** `while`: how long after the failure the work is done, in milliseconds. */
  readonly lateMs?: number;
  /** How long the failure itself takes to come, in milliseconds. */
  readonly answersAfterMs?: number;
}

/** How a failure can look while the work goes on: what fails there is the way back, not the server's word. */
export const WHILE_LOOKS: readonly FaultLook[] = ['cut', 'hang', 408, 500, 502, 503, 504];
export const LOOKS: readonly FaultLook[] = [
  'cut',
  'hang',
  401,
  403,
  404,
  408,
  409,
  429,
  500,
  502,
  503,
  504,
  'error200',
  'error400',
  'page',
  'missing',
];

export interface FaultyHost {
  readonly clock: VirtualClock;
  readonly world: World;
  readonly fetch: Fetch;
  /** Names of the operations in the order in which they arrived. */
  readonly asked: string[];
  /**
   * Windows that are open, each saying whether it works on something that takes real time (a module that loads, a body
   * that is read).
   */
  readonly windows: Set<() => boolean>;
  arm(faults: readonly Fault[]): void;
}

export const HOST = 'http://host.test';
export const KEY = 'k'.repeat(40);
const LATENCY_MS = 40;

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const spoken = (status: number, message: string): Reply => ({
  status,
  body: JSON.stringify({ errors: [{ message, path: ['upsertSweep'] }], data: { upsertSweep: null } }),
});
const SAID: Readonly<Record<number, string>> = {
  401: 'user is not logged in',
  403: 'permission denied',
  404: 'not found',
  409: 'conflict',
  429: 'rate limit exceeded',
};

function failure(look: FaultLook, done: Reply | undefined): Reply | undefined {
  switch (look) {
    case 'cut':
    case 'hang':
      return undefined;
    case 'error200':
      return spoken(200, 'something went wrong');
    case 'error400':
      return spoken(400, 'Invalid sweep config: something');
    case 'page':
      return { status: 200, body: '<html>Sign in</html>' };
    case 'missing':
      return { status: 200, body: done ? done.body.replaceAll('"name"', '"nom"') : '{"data":{"upsertSweep":null}}' };
    case 502:
      return { status: 502, body: '<html>Bad Gateway</html>' };
    case 429:
      return { status: 429, body: '{"error":"rate limit exceeded"}', headers: { 'retry-after': '1' } };
    default:
      return spoken(look, SAID[look] ?? 'internal server error');
  }
}

/**
 * The emulator's world and schema behind a `fetch` that can fail. The server's clock is an hour behind ours, or ahead.
 */
export function createFaultyHost(seed: number, skewMs = 0): FaultyHost {
  const start = Date.UTC(2026, 0, 15, 12);
  const server = createClock({ start: start + skewMs, still: true });
  const windows = new Set<() => boolean>();
  const clock = createVirtualClock(
    start,
    ms => {
      server.advance(ms);
    },
    () => [...windows].some(isBusy => isBusy()),
  );
  const world = createWorld({ clock: server, seed, username: 'jane', entity: 'my-team' });
  seedWorld(world, { sweeps: 0, items: 0, queues: 0, runs: 0 });
  const asked: string[] = [];
  let armed: { readonly fault: Fault; left: number }[] = [];
  const schema = schemaOf('today');

  const work = (body: string): Reply => {
    const read = readGraphql(Buffer.from(body));
    if (!('document' in read)) return { status: read.status, body: String(read.body) };
    const reply = answerGraphql(schema, read, { world, url: HOST, known: true });
    return { status: reply.status, body: String(reply.body) };
  };
  const wait = (ms: number) =>
    new Promise<void>(done => {
      clock.after(ms, done);
    });

  const fetch: Fetch = (_input, init) =>
    new Promise<Response>((resolve, reject) => {
      init.signal?.addEventListener('abort', () => {
        reject(new DOMException('aborted', 'AbortError'));
      });
      const body = typeof init.body === 'string' ? init.body : '';
      const read = readGraphql(Buffer.from(body));
      const operation = 'document' in read ? read.operation : 'unreadable';
      asked.push(operation);
      const answer = (reply: Reply | undefined) => {
        if (reply)
          resolve(
            new Response(reply.body, {
              status: reply.status,
              headers: { 'content-type': 'application/json', ...reply.headers },
            }),
          );
      };
      const cut = () => {
        reject(
          new TypeError('fetch failed', {
            cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
          }),
        );
      };
      const struck = armed.find(each => each.left > 0 && each.fault.operation === operation);
      const serve = async (): Promise<void> => {
        await wait(LATENCY_MS / 2);
        if (!struck) {
          const reply = work(body);
          await wait(LATENCY_MS / 2);
          answer(reply);
          return;
        }
        struck.left -= 1;
        const { look, moment, lateMs = 1000, answersAfterMs = 0 } = struck.fault;
        const done = moment === 'after' ? work(body) : undefined;
        if (moment === 'while')
          clock.after(LATENCY_MS / 2 + answersAfterMs + lateMs, () => {
            work(body);
          });
        await wait(LATENCY_MS / 2 + answersAfterMs);
        if (look === 'cut') cut();
        else answer(failure(look, done));
      };
      serve().catch(reject);
    });

  return {
    clock,
    world,
    fetch,
    asked,
    windows,
    arm: faults => {
      armed = faults.map(fault => ({ fault, left: fault.times }));
    },
  };
}
