import { ApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, nodesOf } from '../decodeList.ts';
import { at } from '../../json.ts';
import type { ListCall } from '../listCall.ts';
import type { Sweep as SweepOnly, SweepWithRuns } from '../types.ts';
import { missingSweep, projectIn } from './missingThing.ts';
import { decodeRun, runFields } from './runFields.ts';
import { SWEEP_FIELDS, decodeSweep } from './sweepFields.ts';

export const document = `
query Sweep($entity: String!, $project: String!, $sweep: String!, $runs: Int!, $withRuns: Boolean!) {
  project(name: $project, entityName: $entity) {
    id
    sweep(sweepName: $sweep) {
${SWEEP_FIELDS}
      runs(first: $runs) @include(if: $withRuns) {
        edges {
          node {
${runFields('summaryMetrics')}
          }
        }
      }
    }
  }
}`;

export interface SweepVariables {
  readonly entity: string;
  readonly project: string;
  /** The eight characters of its address. */
  readonly sweep: string;
  /** How many runs to bring along; default none. */
  readonly runs?: number;
}

/** One sweep, with some of its runs. Throws `notFound` where the project or the sweep does not exist or is hidden. */
export async function sweep(
  client: ApiClient,
  variables: SweepVariables,
  options?: CallOptions,
): Promise<SweepWithRuns> {
  const { data } = await client.request(
    {
      name: 'Sweep',
      kind: 'query',
      document,
      variables: { ...variables, runs: variables.runs ?? 0, withRuns: (variables.runs ?? 0) > 0 },
    },
    options,
  );
  const node = at(projectIn(client, 'Sweep', data, variables), 'sweep');
  if (node === null || node === undefined) throw missingSweep(client, 'Sweep', variables);
  const read = decodeSweep(node);
  if (read === undefined) throw new ApiError({ kind: 'decode', operation: 'Sweep', host: client.host });
  return { ...read, runs: decodeList(nodesOf(at(node, 'runs')), decodeRun, { what: 'run', log: client.log }).items };
}

/**
 * The sweep as a list of one, for a request together with others; empty where the sweep is gone, `notFound` where its
 * project is.
 */
export function sweepCall(variables: {
  readonly entity: string;
  readonly project: string;
  readonly sweep: string;
}): ListCall<SweepOnly> {
  return {
    name: 'Sweep',
    document,
    variables: { ...variables, runs: 0, withRuns: false },
    read: (client, data, missing) => {
      const node = at(projectIn(client, 'Sweep', data, variables), 'sweep');
      const { items, dropped } = decodeList(node === null || node === undefined ? [] : [node], decodeSweep, {
        what: 'sweep',
        log: client.log,
      });
      return { items, dropped, missing, total: items.length };
    },
  };
}
