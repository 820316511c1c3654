// A server between a client and the emulator that keeps the sweeps as they were sent.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isBag, parseJson } from '../emulator/world/json.ts';
import type { Emulator } from '../emulator/start.ts';

export interface WireRecorder {
  readonly url: string;
  /** The variables of each `upsertSweep`, in their order. */
  readonly sent: Readonly<Record<string, unknown>>[];
  stop(): Promise<void>;
}

/** Hands everything on to the emulator. */
export async function recordWire(emulator: Emulator): Promise<WireRecorder> {
  const sent: Readonly<Record<string, unknown>>[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const asked = parseJson(body.toString());
      if (isBag(asked) && /\bupsertSweep\s*\(/.test(String(asked['query'])) && isBag(asked['variables']))
        sent.push(asked['variables']);
      const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
      const answered = fetch(new URL(request.url ?? '/', emulator.url), {
        method: request.method ?? 'GET',
        headers: Object.entries(headers).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value] as [string, string]] : [],
        ),
        ...(body.length > 0 && { body }),
      }).then(async answer => {
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
        response.end(Buffer.from(await answer.arrayBuffer()));
      });
      answered.catch(() => response.destroy());
    });
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    sent,
    stop: () =>
      new Promise(closed => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
