import * as v from 'valibot';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, decoderOf, nodesOf } from '../decodeList.ts';
import { required, stateText, text } from '../fields.ts';
import { at } from '../../json.ts';
import type { Run } from '../types.ts';
import { projectIn } from './missingThing.ts';

export const document = `
query RunStates($entity: String!, $project: String!, $filters: JSONString!, $first: Int!) {
  project(name: $project, entityName: $entity) {
    id
    runs(filters: $filters, first: $first) {
      edges { node { id name state displayName } }
    }
  }
}`;

export interface RunStatesVariables {
  readonly entity: string;
  readonly project: string;
  /** Ids of runs, as in their addresses. */
  readonly runs: readonly string[];
}

/** A run by its id, with what it does now. */
export type RunState = Pick<Run, 'name' | 'state' | 'displayName'>;

const run = decoderOf(v.object({ name: required, state: stateText, displayName: text }));

/**
 * What some runs of a project do; a run that does not exist is missing. Throws `notFound` where the project does not
 * exist or is hidden.
 */
export async function runStates(
  client: ApiClient,
  { entity, project, runs }: RunStatesVariables,
  options?: CallOptions,
): Promise<readonly RunState[]> {
  // `name` is the SDK's filter for the id of a run (docs/facts/api.md).
  const variables = { entity, project, filters: JSON.stringify({ name: { $in: runs } }), first: runs.length };
  const { data } = await client.request({ name: 'RunStates', kind: 'query', document, variables }, options);
  const found = projectIn(client, 'RunStates', data, { entity, project });
  return decodeList(nodesOf(at(found, 'runs')), run, { what: 'run', log: client.log }).items;
}
