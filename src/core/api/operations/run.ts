import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList } from '../decodeList.ts';
import { at } from '../../json.ts';
import { askList } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import type { Page, Run } from '../types.ts';
import { projectIn } from './missingThing.ts';
import { decodeRun, RUN_FIELDS } from './runFields.ts';

export const document = `
query Run($entity: String!, $project: String!, $run: String!) {
  project(name: $project, entityName: $entity) {
    id
    run(name: $run) {
${RUN_FIELDS}
    }
  }
}`;

export interface RunVariables {
  readonly entity: string;
  readonly project: string;
  /** The id in its address. A sweep's scheduler has the sweep's (docs/facts/agent-wire.md, 2). */
  readonly run: string;
}

/**
 * One run as a list of one, without its configuration and summary; empty where none has that name, `notFound` where the
 * project does not exist or is hidden.
 */
export function runCall(variables: RunVariables): ListCall<Run> {
  return {
    name: 'Run',
    document,
    variables: { ...variables },
    read: (client, data, missing) => {
      const node = at(projectIn(client, 'Run', data, variables), 'run');
      const { items, dropped } = decodeList(node === null || node === undefined ? [] : [node], decodeRun, {
        what: 'run',
        log: client.log,
      });
      return { items, dropped, missing, total: items.length };
    },
  };
}

/** One run; an empty page where there is none of that name. */
export function run(client: ApiClient, variables: RunVariables, options?: CallOptions): Promise<Page<Run>> {
  return askList(client, runCall(variables), options);
}
