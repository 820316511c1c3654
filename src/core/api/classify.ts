import { ApiError } from './apiError.ts';
import type { ApiErrorFacts, ApiErrorKind } from './apiError.ts';
import type { ReadBody } from './readBody.ts';
import { unknownNames } from './unknownNames.ts';

export interface Asked {
  readonly operation: string;
  readonly kind: 'query' | 'mutation';
  readonly host: string;
}

export interface Reply {
  readonly status: number;
  readonly body: ReadBody;
  readonly retryAfter: string | null;
}

/** `Retry-After` as milliseconds from now; seconds or a date; undefined where it says nothing readable. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

const PERMISSION =
  /permission[ _]denied|permission_error|not authori[sz]ed|forbidden|do(?:es)? not have (?:permission|access)/i;
const LOGIN = /relogin required|not logged in|user not logged in|invalid api key|unauthenticated/i;
const GONE = /\bnot found\b|does not exist|could(?: not|n't) find/i;

/** The kind of errors that came as GraphQL errors, on 200 or on a 4xx whose number says nothing more. */
const kindOfMessages = (body: ReadBody, mutation: boolean): ApiErrorKind => {
  const said = body.messages.join('\n');
  const code = body.codes.join(' ');
  if (unknownNames(body.messages).length > 0) return 'tooOld';
  if (LOGIN.test(said) || /UNAUTHENTICATED/i.test(code)) return 'auth';
  // `extensions.code` starts with PERMISSION_E (seen cut off in a public issue, docs/facts/api.md).
  if (PERMISSION.test(said) || /PERMISSION|FORBIDDEN/i.test(code)) return 'forbidden';
  if (GONE.test(said)) return 'notFound';
  return mutation ? 'refused' : 'server';
};

const kindOfStatus = (reply: Reply, mutation: boolean): ApiErrorKind => {
  const { status, body } = reply;
  if (status === 401) return 'auth';
  if (status === 403) return 'forbidden';
  // W&B says in JSON that something does not exist; a page that says so comes from something else at that address.
  if ((status === 404 || status === 405) && !body.json) return 'decode';
  if (status === 404) return 'notFound';
  if (status === 429) return 'rateLimited';
  if (status === 408) return 'timeout';
  if (status === 407) return 'offline';
  // A redirect is never followed with a key in hand; W&B sends none, log-in pages and proxies do.
  if (status < 200 || (status >= 300 && status < 400)) return 'decode';
  if (status >= 500) return 'server';
  if (status < 300) return body.json ? kindOfMessages(body, mutation) : 'decode';
  if (body.messages.length === 0 || !body.json) return 'server';
  const kind = kindOfMessages(body, mutation);
  return kind === 'server' ? 'refused' : kind;
};

/**
 * Turns a reply that is not a success into the error that it means. `now` in milliseconds, for `Retry-After` given as a
 * date.
 */
export function errorOfReply(asked: Asked, reply: Reply, now: number): ApiError {
  const kind = kindOfStatus(reply, asked.kind === 'mutation');
  const facts: ApiErrorFacts = {
    kind,
    operation: asked.operation,
    host: asked.host,
    status: reply.status,
    messages: reply.body.messages,
    retryAfterMs: retryAfterMs(reply.retryAfter, now),
    // After a 5xx, a 408 or a success that cannot be read nobody knows how far the server came.
    perhapsDone:
      asked.kind === 'mutation' &&
      (reply.status >= 500 || reply.status === 408 || (reply.status >= 200 && reply.status < 300 && !reply.body.json)),
  };
  return new ApiError(facts);
}

/** The messages and codes of an error, its causes and its parts (Node hides the reason of a failed fetch there). */
const reasonsOf = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error) || depth > 4) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const parts = error instanceof AggregateError ? error.errors.map(e => reasonsOf(e, depth + 1)) : [];
  return [
    error.name,
    code,
    error.message,
    ...parts,
    error.cause === undefined ? '' : reasonsOf(error.cause, depth + 1),
  ].join(' ');
};

const TLS = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ERR_TLS|ERR_SSL|EPROTO|certificate/i;
/** Codes and words of failures before anything was sent: unknown host, no route, connection refused. */
const NEVER_SENT = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'NAME_NOT_RESOLVED',
  'CONNECTION_REFUSED',
  'INTERNET_DISCONNECTED',
  'UND_ERR_CONNECT_TIMEOUT',
  'Invalid URL',
].map(word => new RegExp(word, 'i'));

/** Turns what `fetch` threw into an error: `tls` or `offline`. */
export function errorOfFetch(asked: Asked, error: unknown): ApiError {
  const reasons = reasonsOf(error);
  const tls = TLS.test(reasons);
  return new ApiError({
    kind: tls ? 'tls' : 'offline',
    operation: asked.operation,
    host: asked.host,
    perhapsDone: asked.kind === 'mutation' && !tls && !NEVER_SENT.some(word => word.test(reasons)),
  });
}
