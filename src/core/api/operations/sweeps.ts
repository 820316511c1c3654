import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { askList } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import { pageOf } from '../decodeList.ts';
import { at } from '../../json.ts';
import type { Page, Sweep } from '../types.ts';
import { projectIn } from './missingThing.ts';
import { SWEEP_FIELDS, decodeSweep } from './sweepFields.ts';

// No `filters` and no `order`: the first needs server 0.81.4, and no official client shows the values of the second.
export const document = `
query Sweeps($entity: String!, $project: String!, $first: Int!, $after: String) {
  project(name: $project, entityName: $entity) {
    id
    totalSweeps @optional(of: "Project")
    sweeps(first: $first, after: $after) {
      pageInfo { endCursor hasNextPage }
      edges {
        node {
${SWEEP_FIELDS}
        }
      }
    }
  }
}`;

export interface SweepsVariables {
  readonly entity: string;
  readonly project: string;
  readonly first: number;
  readonly after?: string;
}

/**
 * Sweeps of a project, a page of them, in the server's order (newest first); `notFound` for a project that does not
 * exist or is hidden.
 */
export function sweepsCall(variables: SweepsVariables): ListCall<Sweep> {
  return {
    name: 'Sweeps',
    document,
    variables: { ...variables },
    read: (client, data, missing) => {
      const project = projectIn(client, 'Sweeps', data, variables);
      return pageOf(
        at(project, 'sweeps'),
        decodeSweep,
        { what: 'sweep', client, operation: 'Sweeps' },
        missing,
        at(project, 'totalSweeps'),
      );
    },
  };
}

/** Sends `sweepsCall` alone. */
export function sweeps(client: ApiClient, variables: SweepsVariables, options?: CallOptions): Promise<Page<Sweep>> {
  return askList(client, sweepsCall(variables), options);
}
