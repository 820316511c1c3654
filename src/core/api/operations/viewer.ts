import * as v from 'valibot';
import { ApiError, isApiError } from '../apiError.ts';
import type { ApiLog } from '../apiLog.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, decoderOf, nodesOf } from '../decodeList.ts';
import { required, text } from '../fields.ts';
import { at } from '../../json.ts';
import type { Viewer } from '../types.ts';

// Never `apiKeys`: the server answers "relogin required" to clients that it does not know by name (docs/facts/api.md).
export const document = `
query Viewer {
  viewer {
    id
    username
    entity
    email
    teams {
      edges { node { name } }
    }
  }
}`;

const account = decoderOf(v.object({ id: required, username: text, entity: text, email: text }));
const team = decoderOf(v.object({ name: required }));

/** The account of a `viewer` reply; undefined = the server knows no account for the key. */
export function decodeViewer(data: unknown, log: Pick<ApiLog, 'warn'>): Viewer | undefined {
  const viewer = at(data, 'viewer');
  const read = account(viewer);
  if (read === undefined) return undefined;
  const teams = decodeList(nodesOf(at(viewer, 'teams')), team, { what: 'team', log }).items.map(t => t.name);
  return { ...read, entities: [...new Set([read.entity, ...teams, read.username].filter(name => name !== undefined))] };
}

/**
 * Who the key belongs to. A key is valid exactly if there is a viewer: `viewer: null` is an `auth` error; errors next
 * to it do not matter. It does not name anything that could be missing: a host that says "not found" has no W&B there
 * (`decode`).
 */
export async function viewer(client: ApiClient, options?: CallOptions): Promise<Viewer> {
  const fail = (kind: 'auth' | 'decode', status?: number): ApiError =>
    new ApiError({ kind, operation: 'Viewer', host: client.host, ...(status !== undefined && { status }) });
  const { data } = await client
    .request(
      {
        name: 'Viewer',
        kind: 'query',
        document,
        variables: {},
        enough: data => at(data, 'viewer', 'id') !== undefined,
      },
      options,
    )
    .catch((error: unknown) => {
      throw isApiError(error, 'notFound') ? fail('decode', error.status) : error;
    });
  const decoded = decodeViewer(data, client.log);
  if (decoded === undefined) throw fail('auth');
  return decoded;
}
