import type { ApiErrorKind } from '../../../src/core/api/apiError.ts';
import { fails, html, json } from './replies.ts';

/** A reply, or what `fetch` throws, and what the client makes of it. */
export interface Fault {
  readonly what: string;
  readonly reply: () => Response | Error;
  readonly kind: ApiErrorKind;
  /** The server's own words, which the sentence must pass on. */
  readonly said?: string;
  /** How often a query is sent until it is given up. */
  readonly tries: number;
  /** A mutation may have been done. */
  readonly perhapsDone?: boolean;
  /** What a mutation makes of it, where it is another kind. */
  readonly mutation?: ApiErrorKind;
}

/** Every way in which a request can fail. */
export const FAULTS: readonly Fault[] = [
  {
    what: '401',
    reply: json(401, { error: 'invalid key' }),
    kind: 'auth',
    tries: 1,
  },
  {
    what: '403 with a code',
    reply: json(403, {
      errors: [{ message: 'permission denied', path: ['upsertSweep'], extensions: { code: 'PERMISSION_ERROR' } }],
      data: { upsertSweep: null },
    }),
    kind: 'forbidden',
    said: 'permission denied',
    tries: 1,
  },
  {
    what: '404',
    reply: json(404, { errors: [{ message: 'project not found' }] }),
    kind: 'notFound',
    said: 'project not found',
    tries: 1,
  },
  {
    what: '404 with a page of something else',
    reply: html(404, 'Page not found'),
    kind: 'decode',
    tries: 1,
  },
  {
    what: '405 of a server of files',
    reply: html(405, 'Not Allowed'),
    kind: 'decode',
    tries: 1,
  },
  {
    what: "400 with W&B's words",
    reply: json(400, { errors: [{ message: 'Invalid sweep config: invalid hyperparameter configuration: c' }] }),
    kind: 'refused',
    said: 'Invalid sweep config: invalid hyperparameter configuration: c',
    tries: 1,
  },
  {
    what: '400 without a word',
    reply: () => new Response('', { status: 400 }),
    kind: 'server',
    tries: 3,
  },
  {
    what: '407 of a proxy',
    reply: html(407, 'Proxy Authentication Required'),
    kind: 'offline',
    tries: 1,
  },
  { what: '408', reply: json(408, {}), kind: 'timeout', tries: 1, perhapsDone: true },
  {
    what: '429',
    reply: json(429, { error: 'rate limited' }),
    kind: 'rateLimited',
    tries: 3,
  },
  {
    what: "500 with W&B's words",
    reply: json(500, { errors: [{ message: "invalid character 'I' looking for beginning of value" }] }),
    kind: 'server',
    said: "invalid character 'I' looking for beginning of value",
    tries: 3,
    perhapsDone: true,
  },
  { what: '501', reply: json(501, {}), kind: 'server', tries: 1, perhapsDone: true },
  {
    what: '502 with a page',
    reply: html(502, 'Bad Gateway'),
    kind: 'server',
    said: 'Bad Gateway',
    tries: 3,
    perhapsDone: true,
  },
  {
    what: 'a redirect to a log-in page',
    reply: () => new Response('', { status: 302, headers: { location: 'https://login.example' } }),
    kind: 'decode',
    tries: 1,
  },
  {
    what: 'a log-in page on 200',
    reply: html(200, 'Log in'),
    kind: 'decode',
    tries: 1,
    perhapsDone: true,
  },
  {
    what: 'half a reply',
    reply: () => new Response('{"data": {"pro'),
    kind: 'decode',
    tries: 1,
    perhapsDone: true,
  },
  {
    what: 'an empty reply',
    reply: () => new Response(''),
    kind: 'decode',
    tries: 1,
    perhapsDone: true,
  },
  {
    what: 'no data and no error',
    reply: json(200, { data: null }),
    kind: 'decode',
    tries: 1,
    perhapsDone: true,
  },
  { what: 'a list', reply: json(200, [1, 2]), kind: 'decode', tries: 1, perhapsDone: true },
  {
    what: 'an error of GraphQL on 200',
    reply: json(200, { data: null, errors: [{ message: 'something broke' }] }),
    kind: 'server',
    said: 'something broke',
    tries: 1,
    mutation: 'refused',
  },
  {
    what: 'relogin required',
    reply: json(200, { data: null, errors: [{ message: 'relogin required' }] }),
    kind: 'auth',
    tries: 1,
  },
  {
    what: 'an unknown field that is not optional',
    reply: json(400, { errors: [{ message: 'Cannot query field "project" on type "Query".' }] }),
    kind: 'tooOld',
    said: 'Cannot query field "project" on type "Query"',
    tries: 1,
  },
  {
    what: 'an error without words',
    reply: json(200, { errors: [{}] }),
    kind: 'server',
    tries: 1,
    mutation: 'refused',
  },
  {
    what: 'no such host',
    reply: fails('ENOTFOUND'),
    kind: 'offline',
    tries: 3,
  },
  { what: 'nobody listens', reply: fails('ECONNREFUSED'), kind: 'offline', tries: 3 },
  {
    what: 'the connection is cut',
    reply: fails('ECONNRESET'),
    kind: 'offline',
    tries: 3,
    perhapsDone: true,
  },
  {
    what: 'a browser that says nothing',
    reply: () => new TypeError('Failed to fetch'),
    kind: 'offline',
    tries: 3,
    perhapsDone: true,
  },
  {
    what: "a certificate of one's own",
    reply: fails('DEPTH_ZERO_SELF_SIGNED_CERT'),
    kind: 'tls',
    tries: 1,
  },
  { what: 'an expired certificate', reply: fails('CERT_HAS_EXPIRED'), kind: 'tls', tries: 1 },
];
