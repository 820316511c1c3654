import assert from 'node:assert/strict';
import { ApiError } from '../../../src/core/api/apiError.ts';
import type { Answer, Call, CallOptions } from '../../../src/core/api/call.ts';
import { createFakeClock, type FakeClock } from '../live/fakeClock.ts';
import { createFakeServer, type Asked, type FakeServer } from '../live/fakeServer.ts';

/** A client on a clock that does not move, and how often it asked to sign in. */
export interface ClientBench {
  readonly clock: FakeClock;
  readonly server: FakeServer;
  readonly signIns: () => number;
  /** Sends, lets time pass, and gives the error. */
  failing(call: Call, options?: CallOptions, ms?: number): Promise<ApiError>;
  /** Sends, lets time pass, and gives the answer. */
  good(call: Call, ms?: number): Promise<Answer>;
}

/** A client whose requests `answer` answers. */
export function createClientBench(
  answer: (asked: Asked) => Response | Error | object | Promise<Response | Error | object>,
  { key, clock = createFakeClock() }: { readonly key?: string; readonly clock?: FakeClock } = {},
): ClientBench {
  let signIns = 0;
  const server = createFakeServer(clock, answer, {
    key,
    onAuthFailed: () => {
      signIns++;
    },
  });
  return {
    clock,
    server,
    signIns: () => signIns,
    async failing(call, options, ms = 100_000) {
      const caught = server.client.request(call, options).then(
        () => undefined,
        (error: unknown) => error,
      );
      await clock.pass(ms);
      const error = await caught;
      assert.ok(error instanceof ApiError, String(error));
      return error;
    },
    async good(call, ms = 100_000) {
      const answer = server.client.request(call);
      await clock.pass(ms);
      return answer;
    },
  };
}
