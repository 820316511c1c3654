import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { askList, inQuarters } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import { pageOf } from '../decodeList.ts';
import { at } from '../../json.ts';
import type { Page, RunTimes } from '../types.ts';
import { projectIn } from './missingThing.ts';
import { decodeRunTimes, RUN_TIMES } from './runTimesFields.ts';

export const document = `
query RunTimes($entity: String!, $project: String!, $filters: JSONString!, $first: Int!) {
  project(name: $project, entityName: $entity) {
    id
    runs(filters: $filters, order: "-created_at", first: $first) {
      pageInfo { endCursor hasNextPage }
      edges {
        node {
${RUN_TIMES}
        }
      }
    }
  }
}`;

export interface RunTimesVariables {
  readonly entity: string;
  readonly project: string;
  /** Names of sweeps, not their global ids; at least one. */
  readonly sweeps: readonly string[];
  readonly first: number;
}

/** How long the newest runs of some sweeps took; `notFound` for a project that does not exist or is hidden. */
export function runTimesCall(variables: RunTimesVariables): ListCall<RunTimes> {
  const { sweeps, ...rest } = variables;
  return {
    name: 'RunTimes',
    document,
    ...inQuarters(runTimesCall, variables),
    variables: { ...rest, filters: JSON.stringify({ $or: sweeps.map(sweep => ({ sweep })) }) },
    read: (client, data, missing) => {
      const found = projectIn(client, 'RunTimes', data, variables);
      return pageOf(at(found, 'runs'), decodeRunTimes, { what: 'run', client, operation: 'RunTimes' }, missing);
    },
  };
}

/** Sends `runTimesCall` alone. */
export function runTimes(
  client: ApiClient,
  variables: RunTimesVariables,
  options?: CallOptions,
): Promise<Page<RunTimes>> {
  return askList(client, runTimesCall(variables), options);
}
