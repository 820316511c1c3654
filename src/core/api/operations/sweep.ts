import { ApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList } from '../decodeList.ts';
import { at } from '../../json.ts';
import type { ListCall } from '../listCall.ts';
import type { Sweep } from '../types.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import { missingSweep, projectIn } from './missingThing.ts';
import { SWEEP_FIELDS, decodeSweep } from './sweepFields.ts';

export const document = `
query Sweep($entity: String!, $project: String!, $sweep: String!) {
  project(name: $project, entityName: $entity) {
    id
    sweep(sweepName: $sweep) {
${SWEEP_FIELDS}
    }
  }
}`;

/** Of what a caller hands over, the path alone. */
const variablesOf = ({ entity, project, sweep }: SweepPath) => ({ entity, project, sweep });

/** One sweep. Throws `notFound` where the project or the sweep does not exist or is hidden. */
export async function sweep(client: ApiClient, path: SweepPath, options?: CallOptions): Promise<Sweep> {
  const variables = variablesOf(path);
  const { data } = await client.request({ name: 'Sweep', kind: 'query', document, variables }, options);
  const node = at(projectIn(client, 'Sweep', data, variables), 'sweep');
  if (node === null || node === undefined) throw missingSweep(client, 'Sweep', variables);
  const read = decodeSweep(node);
  if (read === undefined) throw new ApiError({ kind: 'decode', operation: 'Sweep', host: client.host });
  return read;
}

/**
 * The sweep as a list of one, for a request together with others; empty where the sweep is gone, `notFound` where its
 * project is.
 */
export function sweepCall(path: SweepPath): ListCall<Sweep> {
  const variables = variablesOf(path);
  return {
    name: 'Sweep',
    document,
    heavy: ['Sweep.config', 'Sweep.scheduler'],
    variables,
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
