import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { askList, inQuarters } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import { pageOf } from '../decodeList.ts';
import { at } from '../../json.ts';
import type { Page, Sweep } from '../types.ts';
import { projectIn } from './missingThing.ts';
import { SWEEP_FIELDS, decodeSweep } from './sweepFields.ts';

// No `order`: no official client shows its values. `filters` only where the server has the feature (0.81.4).
const documentWith = (variable: string, argument: string): string => `
query Sweeps($entity: String!, $project: String!, $first: Int!, $after: String${variable}) {
  project(name: $project, entityName: $entity) {
    id
    totalSweeps @optional(of: "Project")
    sweeps(first: $first, after: $after${argument}) {
      pageInfo { endCursor hasNextPage }
      edges {
        node {
${SWEEP_FIELDS}
        }
      }
    }
  }
}`;

export const document = documentWith('', '');
/** For servers that have the feature SWEEPS_QUERY_FILTERING. */
export const filteredDocument = documentWith(', $filters: JSONString', ', filters: $filters');

export interface SweepsVariables {
  readonly entity: string;
  readonly project: string;
  readonly first: number;
  readonly after?: string;
  /** JSON in the language of runs' filters; only for a server that has the feature. */
  readonly filters?: string;
}

/**
 * Sweeps of a project, a page of them, in the server's order (newest first); `notFound` for a project that does not
 * exist or is hidden.
 */
export function sweepsCall(variables: SweepsVariables): ListCall<Sweep> {
  return {
    name: 'Sweeps',
    document: variables.filters === undefined ? document : filteredDocument,
    ...inQuarters(sweepsCall, variables),
    heavy: ['Sweep.config', 'Sweep.scheduler'],
    variables: { ...variables },
    read: (client, data, missing) => {
      const project = projectIn(client, 'Sweeps', data, variables);
      return pageOf(
        at(project, 'sweeps'),
        decodeSweep,
        { what: 'sweep', client, operation: 'Sweeps' },
        missing,
        // That of the whole project.
        variables.filters === undefined ? at(project, 'totalSweeps') : undefined,
      );
    },
  };
}

/** Sends `sweepsCall` alone. */
export function sweeps(client: ApiClient, variables: SweepsVariables, options?: CallOptions): Promise<Page<Sweep>> {
  return askList(client, sweepsCall(variables), options);
}
