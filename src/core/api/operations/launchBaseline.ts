import * as v from 'valibot';
import { ApiError } from '../apiError.ts';
import type { ApiLog } from '../apiLog.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, decoderOf, nodesOf } from '../decodeList.ts';
import { required, time } from '../fields.ts';
import { at } from '../../json.ts';

/** As many as a page holds when the sweeps are searched again. */
export const BASELINE_SWEEPS = 50;

export const document = `
query LaunchBaseline($entity: String!, $project: String!, $first: Int!) {
  viewer { id username }
  project(name: $project, entityName: $entity) {
    id
    sweeps(first: $first) {
      edges {
        node {
          id
          name
          createdAt @optional(of: "Sweep")
        }
      }
    }
  }
}`;

export interface LaunchBaselineVariables {
  readonly entity: string;
  readonly project: string;
}

/** What a project has before a sweep is created in it. */
export interface LaunchBaseline {
  readonly user?: string;
  /** Names of its newest sweeps; none where the project does not exist yet. */
  readonly sweeps: readonly string[];
  /** When the newest of them was created, by the server's clock, milliseconds since 1970. */
  readonly newest?: number;
}

const fields = decoderOf(v.object({ name: required, createdAt: time }));

/**
 * Reads the parts of a reply that this document and the one of preflight share; undefined where the sweeps cannot be
 * read.
 */
export function decodeLaunchBaseline(
  viewer: unknown,
  project: unknown,
  log: Pick<ApiLog, 'warn'>,
): LaunchBaseline | undefined {
  const user = at(viewer, 'username');
  const known = { user: typeof user === 'string' && user !== '' ? user : undefined };
  if (project === null || project === undefined) return { ...known, sweeps: [] };
  const nodes = nodesOf(at(project, 'sweeps'));
  const { items, dropped } = decodeList(nodes, fields, { what: 'sweep', log });
  if (!Array.isArray(nodes) || (items.length === 0 && dropped > 0)) return undefined;
  const times = items.map(item => item.createdAt).filter(each => each !== undefined);
  return { ...known, sweeps: items.map(item => item.name), newest: times.length > 0 ? Math.max(...times) : undefined };
}

/**
 * Which sweeps exist before a launch, so that a new one can be told apart. Throws `decode` where the reply does not
 * tell.
 */
export async function launchBaseline(
  client: ApiClient,
  variables: LaunchBaselineVariables,
  options?: CallOptions,
): Promise<LaunchBaseline> {
  const { data } = await client.request(
    { name: 'LaunchBaseline', kind: 'query', document, variables: { ...variables, first: BASELINE_SWEEPS } },
    options,
  );
  const read =
    at(data, 'viewer') === undefined && at(data, 'project') === undefined
      ? undefined
      : decodeLaunchBaseline(at(data, 'viewer'), at(data, 'project'), client.log);
  if (read === undefined) throw new ApiError({ kind: 'decode', operation: 'LaunchBaseline', host: client.host });
  return read;
}
