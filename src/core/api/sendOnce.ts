import { ApiError, isApiError } from './apiError.ts';
import { errorOfFetch, errorOfReply } from './classify.ts';
import type { Asked } from './classify.ts';
import type { ApiLog } from './client.ts';
import type { Clock } from './clock.ts';
import { readBody } from './readBody.ts';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface Sending {
  readonly asked: Asked;
  readonly url: string;
  readonly key: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly log: ApiLog;
  readonly userAgent: string | undefined;
  readonly enough: (data: unknown) => boolean;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  /** Called with the server's time, in milliseconds since 1970, where an answer tells it (to a browser it does not). */
  readonly onServerTime: (ms: number) => void;
}

/** `Basic api:KEY`, as W&B's clients authorise (facts/api.md); in UTF-8, so that no key makes `btoa` throw. */
function authorization(key: string): string {
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`api:${key}`)))}`;
}

interface Heard {
  status: number;
  text: string;
  retryAfter: string | null;
}

/** Why the request was given up, where it was. */
type GivenUp = 'timeout' | 'cancelled' | undefined;

/** One HTTP request, one answer or one `ApiError`; leaves one line in the log. */
export async function sendOnce(sending: Sending): Promise<{ data: unknown; errors: readonly string[] }> {
  const { asked, clock, log, signal } = sending;
  const fail = (kind: 'timeout' | 'cancelled', perhapsDone: boolean): ApiError =>
    new ApiError({
      kind,
      operation: asked.operation,
      host: asked.host,
      perhapsDone: perhapsDone && asked.kind === 'mutation',
    });
  if (signal?.aborted === true) throw fail('cancelled', false);
  const { GraphQLClient } = await import('graphql-request');

  const state: { heard?: Heard; failure?: unknown; givenUp: GivenUp } = { givenUp: undefined };
  const controller = new AbortController();
  const giveUp = (why: 'timeout' | 'cancelled') => (): void => {
    state.givenUp ??= why;
    controller.abort();
  };
  const cancel = giveUp('cancelled');
  signal?.addEventListener('abort', cancel, { once: true });
  const stopTimer = clock.after(sending.timeoutMs, giveUp('timeout'));
  const started = clock.now();

  // graphql-request throws the whole exchange as one message on any failure; we keep the reply ourselves and never show its error.
  const listening = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    try {
      const response = await sending.fetch(String(input), { ...init, signal: controller.signal, redirect: 'manual' });
      const text = await response.text();
      const date = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(date)) sending.onServerTime(date);
      state.heard = { status: response.status, text, retryAfter: response.headers.get('retry-after') };
      return new Response(text === '' ? null : text, {
        status: response.ok ? 200 : 400,
        headers: { 'content-type': 'application/json' },
      });
    } catch (error) {
      state.failure = error;
      throw error;
    }
  };
  const line = (outcome: string): string =>
    `${asked.operation} ${String(clock.now() - started)} ms, ${String(state.heard?.text.length ?? 0)} bytes, ${outcome}`;
  try {
    const client = new GraphQLClient(sending.url, {
      fetch: listening,
      headers: {
        authorization: authorization(sending.key),
        ...(sending.userAgent === undefined ? {} : { 'user-agent': sending.userAgent }),
      },
    });
    await client.rawRequest(sending.document, sending.variables).catch((error: unknown) => {
      if (state.heard === undefined) state.failure ??= error;
    });
    if (state.heard === undefined)
      throw state.givenUp === undefined ? errorOfFetch(asked, state.failure) : fail(state.givenUp, true);
    const answer = understand(sending, state.heard);
    log.info(line(String(state.heard.status)));
    return answer;
  } catch (error) {
    if (isApiError(error))
      log.warn(
        line(
          `${error.status === undefined ? '' : `${String(error.status)}, `}${error.kind}: ${error.messages.join('; ') || error.message}`,
        ),
      );
    throw error;
  } finally {
    stopTimer();
    signal?.removeEventListener('abort', cancel);
  }
}

/** Data of a success; the error that any other reply means. */
function understand(sending: Sending, heard: Heard): { data: unknown; errors: readonly string[] } {
  const body = readBody(heard.text);
  const ok = heard.status >= 200 && heard.status < 300 && body.json;
  const hasData = typeof body.data === 'object' && body.data !== null;
  if (ok && hasData && (body.messages.length === 0 || sending.enough(body.data)))
    return { data: body.data, errors: body.messages };
  if (ok && !hasData && body.messages.length === 0) {
    throw new ApiError({
      kind: 'decode',
      operation: sending.asked.operation,
      host: sending.asked.host,
      status: heard.status,
      perhapsDone: sending.asked.kind === 'mutation',
    });
  }
  throw errorOfReply(sending.asked, { status: heard.status, body, retryAfter: heard.retryAfter }, sending.clock.now());
}
