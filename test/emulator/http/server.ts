import type { GraphQLSchema } from 'graphql';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { instead, spoil } from '../faults/spoil.ts';
import { keyOf } from './authorized.ts';
import { answerControl, type Controls } from './control.ts';
import { answerFileStream } from './fileStream.ts';
import { answerGraphql, readGraphql, type GraphqlRequest } from './graphql.ts';
import { readBody } from './readBody.ts';
import { jsonReply, type Reply } from './reply.ts';
import { answerStorage } from './storage.ts';
import type { Burden } from '../servers.ts';
import type { AccountRecord } from '../world/world.ts';

export interface ServerOptions extends Controls {
  readonly schema: GraphQLSchema;
  /** The schema of an older server, for the fault `old`. */
  readonly oldSchema: GraphQLSchema;
  /** How heavy its answers are, and how slow. */
  readonly burden?: Burden;
  /** Who is who, by their keys. */
  readonly accounts: ReadonlyMap<string, AccountRecord>;
}

/** A web page's script may ask too: the editor in a browser does. A star does not cover Authorization. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, *',
  'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
  'access-control-allow-private-network': 'true',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '600',
};

/** Roots of queries that a slow server takes its time for. */
const SLOW = new Set(['project', 'models', 'artifact']);

/** What a request is called in the log and in faults. */
function nameOf(method: string, path: string, graphql: GraphqlRequest | undefined): string {
  if (graphql) return graphql.operation;
  const [, first = '', ...rest] = path.split('/');
  return first === 'files' ? `${method} /${rest.at(-1) ?? first}` : `${method} /${first}`;
}

/** The server of W&B's API and of the emulator's own addresses. */
export function createEmulatorServer(options: ServerOptions): Server {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(`emulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      response.destroy();
    });
  });
  // Clients keep connections for a while; a test's end must not wait for them.
  server.keepAliveTimeout = 30_000;

  const urlOf = (request: IncomingMessage): string => `http://${request.headers.host ?? 'localhost'}`;

  const send = (response: ServerResponse, reply: Reply): number => {
    const body = Buffer.from(reply.body);
    response.writeHead(reply.status, {
      ...CORS,
      date: new Date(options.world.clock.now()).toUTCString(),
      ...reply.headers,
      'content-length': body.byteLength,
    });
    response.end(body);
    return body.byteLength;
  };

  const work = (
    request: IncomingMessage,
    url: URL,
    body: Buffer,
    graphql: GraphqlRequest | undefined,
    { revoked, old }: { revoked: boolean; old: boolean },
  ): Reply => {
    const { world } = options;
    const viewer = revoked ? undefined : options.accounts.get(keyOf(request) ?? '');
    const known = viewer !== undefined;
    if (graphql)
      return answerGraphql(old ? options.oldSchema : options.schema, graphql, {
        world,
        url: urlOf(request),
        known,
        viewer,
        burden: options.burden,
      });
    const [, first, , , , last] = url.pathname.split('/');
    if (first === 'storage') return answerStorage(world, request.method ?? 'GET', url.pathname, body);
    if (first === 'files' && last === 'file_stream')
      return known ? answerFileStream(world, url.pathname, body) : jsonReply(401, { error: 'user is not logged in' });
    // Telemetry of the official client.
    if (first === 'sdk') return jsonReply(200, {});
    if (request.method === 'GET')
      return {
        status: 200,
        body: `The emulator has no pages; this would be W&B's ${url.pathname}\n`,
        headers: { 'content-type': 'text/plain' },
      };
    return jsonReply(404, { error: 'not found' });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', urlOf(request));
    const method = request.method ?? 'GET';
    const body = await readBody(request);
    options.world.clock.tick();
    if (method === 'OPTIONS') return void send(response, { status: 204, body: '' });
    if (url.pathname.startsWith('/_'))
      return void send(response, answerControl(options, method, url, body) ?? jsonReply(404, { error: 'not found' }));

    const read = method === 'POST' && url.pathname === '/graphql' ? readGraphql(body) : undefined;
    const graphql = read && 'document' in read ? read : undefined;
    const operation = nameOf(method, url.pathname, graphql);
    const at = options.world.clock.now();
    const log = (status: number, bytesOut: number): void =>
      options.requests.add({
        operation,
        path: url.pathname + url.search,
        at,
        status,
        bytesIn: body.byteLength,
        bytesOut,
      });
    const struck = options.faults.strike({ operation, kind: graphql?.kind });
    if (options.burden && graphql?.kind === 'query' && graphql.roots.some(root => SLOW.has(root)))
      await wait(options.burden.answerMs, undefined, { ref: false });
    if (struck.delayMs > 0) await wait(struck.delayMs, undefined, { ref: false });
    if (struck.has('hang')) {
      log(0, 0);
      return;
    }
    if (struck.has('cutBefore')) {
      cut(response, log);
      return;
    }
    if (read && !graphql) {
      log((read as Reply).status, send(response, read as Reply));
      return;
    }
    const root = graphql?.roots[0];
    const reply =
      instead(struck, root) ??
      spoil(
        work(request, url, body, graphql, {
          revoked: struck.has('revoked') !== undefined,
          old: struck.has('old') !== undefined,
        }),
        struck,
        root,
      );
    if (struck.has('cutAfter')) {
      cut(response, log);
      return;
    }
    log(reply.status, send(response, reply));
  };

  return server;
}

function cut(response: ServerResponse, log: (status: number, bytesOut: number) => void): void {
  log(0, 0);
  response.socket?.destroy();
}
