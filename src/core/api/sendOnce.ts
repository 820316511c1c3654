import type { DocumentNode } from 'graphql';
import { ApiError, isApiError } from './apiError.ts';
import { errorOfFetch, errorOfReply } from './classify.ts';
import type { Asked } from './classify.ts';
import type { ApiLog } from './apiLog.ts';
import type { Answer } from './call.ts';
import type { Clock } from './clock.ts';
import type { Fetch } from './fetch.ts';
import { startLimit } from './limit.ts';
import { readBody } from './readBody.ts';
import { readLimited } from './readLimited.ts';

export interface Sending {
  readonly asked: Asked;
  readonly url: string;
  readonly key: string;
  readonly document: DocumentNode;
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
  /** Called with the headers of each reply, of any status, and how many milliseconds it took. */
  readonly onReply: (headers: Headers, ms: number) => void;
}

/** `Basic api:KEY`, as W&B's clients authorize (docs/facts/api.md); in UTF-8, so that no key makes `btoa` throw. */
function authorization(key: string): string {
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`api:${key}`)))}`;
}

/** What is read of a reply. */
interface HttpReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** One HTTP request, one answer or one `ApiError`; logs one line. */
export async function sendOnce(sending: Sending): Promise<Omit<Answer, 'missing'>> {
  const { asked, clock, log, signal } = sending;
  const fail = (kind: 'timeout' | 'canceled', perhapsDone: boolean): ApiError =>
    new ApiError({
      kind,
      operation: asked.operation,
      host: asked.host,
      perhapsDone: perhapsDone && asked.kind === 'mutation',
    });
  if (signal?.aborted === true) throw fail('canceled', false);

  const state: { reply?: HttpReply } = {};
  const limit = startLimit(clock, sending.timeoutMs, signal);
  const started = clock.now();
  const line = (outcome: string): string => {
    const [time, size] = [clock.now() - started, state.reply?.body.length ?? 0];
    return `${asked.operation} ${String(time)} ms, ${String(size)} bytes, ${outcome}`;
  };
  try {
    state.reply = await exchange(sending, limit.signal).catch((error: unknown) => {
      const givenUp = limit.givenUp();
      if (givenUp !== undefined) throw fail(givenUp, true);
      throw isApiError(error) ? error : errorOfFetch(asked, error);
    });
    const date = Date.parse(state.reply.headers.get('date') ?? '');
    if (!Number.isNaN(date)) sending.onServerTime(date);
    sending.onReply(state.reply.headers, clock.now() - started);
    const answer = understand(sending, state.reply);
    log.info(line(String(state.reply.status)));
    return answer;
  } catch (error) {
    if (isApiError(error)) {
      const status = error.status === undefined ? '' : `${String(error.status)}, `;
      log.warn(line(`${status}${error.kind}: ${error.messages.join('; ') || error.message}`));
    }
    throw error;
  } finally {
    limit.end();
  }
}

/** The largest reply that is read, unpacked: lists that are heavier are asked for in parts. */
const MOST_BYTES = 16_000_000;

/**
 * One exchange by graphql-request: the reply, with any status. Rejects with what `fetch` threw where there was no
 * reply, and with `tooLarge` where it was not read to its end.
 */
async function exchange(sending: Sending, signal: AbortSignal): Promise<HttpReply> {
  const { GraphQLClient } = await import('graphql-request');
  const kept: { reply?: HttpReply } = {};
  const client = new GraphQLClient(sending.url, {
    errorPolicy: 'all',
    // A redirect is never followed with a key in hand.
    redirect: 'manual',
    headers: {
      authorization: authorization(sending.key),
      ...(sending.userAgent === undefined ? {} : { 'user-agent': sending.userAgent }),
    },
    fetch: async (input, init) => {
      const response = await sending.fetch(
        typeof input === 'string' ? input : 'href' in input ? input.href : input.url,
        { ...init },
      );
      kept.reply = await readReply(sending, response);
      // The reply is read here, whatever it is: nothing of it is left to graphql-request.
      return Response.json({ data: {} });
    },
  });
  await client.request({ document: sending.document, variables: sending.variables, signal });
  return kept.reply ?? readReply(sending, Response.error());
}

async function readReply({ asked }: Sending, response: Response): Promise<HttpReply> {
  const body = await readLimited(response, MOST_BYTES);
  if (body === undefined) {
    const { operation, host, kind } = asked;
    throw new ApiError({ kind: 'tooLarge', operation, host, perhapsDone: kind === 'mutation' });
  }
  return { status: response.status, headers: response.headers, body };
}

/** Data of a success; the error that any other reply means. */
function understand(sending: Sending, { status, headers, body }: HttpReply): Omit<Answer, 'missing'> {
  const { asked } = sending;
  const read = readBody(body);
  const ok = status >= 200 && status < 300 && read.json;
  const hasData = typeof read.data === 'object' && read.data !== null;
  if (ok && hasData && (read.messages.length === 0 || sending.enough(read.data)))
    return { data: read.data, errors: read.messages, bytes: body.length };
  if (ok && !hasData && read.messages.length === 0) {
    const { operation, host } = asked;
    throw new ApiError({ kind: 'decode', operation, host, status, perhapsDone: asked.kind === 'mutation' });
  }
  throw errorOfReply(asked, { status, body: read, retryAfter: headers.get('retry-after') }, sending.clock.now());
}
