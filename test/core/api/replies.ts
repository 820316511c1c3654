import type { Call } from '../../../src/core/api/call.ts';

/** A query with one optional field. */
export const QUERY: Call = {
  name: 'Sweeps',
  kind: 'query',
  document:
    'query Sweeps($entity: String!) {\n  project(name: $entity) {\n    id\n    method @optional(of: "Project")\n  }\n}',
  variables: { entity: 'team' },
};
/** A mutation. */
export const MUTATION: Call = {
  name: 'UpsertSweep',
  kind: 'mutation',
  document: 'mutation UpsertSweep($id: ID) {\n  upsertSweep(input: { id: $id }) { sweep { name } }\n}',
  variables: { id: null },
};

/** A reply in JSON. */
export const json = (status: number, body: unknown, headers?: Record<string, string>) => (): Response =>
  Response.json(body, { status, headers });
/** A page, of a proxy or of something else. */
export const html = (status: number, title: string) => (): Response =>
  new Response(`<html><head><title>${title}</title></head><body><h1>x</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html' },
  });
/** What `fetch` throws: Node hides the reason in the cause. */
export const fails =
  (code: string, message = 'fetch failed') =>
  (): Error =>
    Object.assign(new TypeError(message), { cause: Object.assign(new Error(code), { code }) });
