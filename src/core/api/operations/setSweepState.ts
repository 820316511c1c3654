import { ApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { at } from '../../json.ts';
import { sweep } from './sweep.ts';
import { isSweepState, STATE_AFTER, sweepActive, type SweepVerb } from '../../wandb/sweepStates.ts';
import { unreadableAnswer } from './mutationAnswer.ts';

export const document = `
mutation SetSweepState($id: ID!, $state: String!, $entity: String!, $project: String!) {
  upsertSweep(input: { id: $id, state: $state, entityName: $entity, projectName: $project }) {
    sweep { name }
  }
}`;

export interface SetSweepStateVariables {
  readonly entity: string;
  readonly project: string;
  /** The eight characters of its address. */
  readonly sweep: string;
  readonly verb: SweepVerb;
}

/** The client's own refusal, in its words; undefined = it would send. */
function refusal(state: string, verb: SweepVerb): string | undefined {
  if (verb === 'resume') return undefined;
  if (verb === 'pause') return isSweepState(state, 'PAUSED', 'RUNNING') ? undefined : `Cannot pause ${state} sweep`;
  return sweepActive(state) ? undefined : `Sweep already ${state}`;
}

/**
 * Pauses, stops, cancels or resumes a sweep, after reading its state, as the client does. Throws `refused` where the
 * client would refuse, `notFound` where the sweep is gone.
 */
export async function setSweepState(
  client: ApiClient,
  variables: SetSweepStateVariables,
  options?: CallOptions,
): Promise<void> {
  const { entity, project, verb } = variables;
  const found = await sweep(client, { entity, project, sweep: variables.sweep }, options);
  const refused = refusal(found.state, verb);
  if (refused !== undefined) throw new ApiError({ kind: 'refused', operation: 'SetSweepState', messages: [refused] });
  const sent = { id: found.id, state: STATE_AFTER[verb], entity, project };
  const { data } = await client.request(
    {
      name: 'SetSweepState',
      kind: 'mutation',
      document,
      variables: sent,
      enough: data => at(data, 'upsertSweep', 'sweep', 'name') !== undefined,
    },
    options,
  );
  if (at(data, 'upsertSweep', 'sweep', 'name') === undefined) throw unreadableAnswer(client, 'SetSweepState');
}
