import * as l10n from '@vscode/l10n';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { at, isBag } from '../../json.ts';
import { unreadableAnswer } from './mutationAnswer.ts';

export const document = `
mutation DeleteSweep($id: ID!, $deleteRuns: Boolean!) {
  deleteSweep(input: { id: $id, deleteRuns: $deleteRuns }) @optional(of: "Mutation") {
    affectedRuns
    affectedAgents
  }
}`;

export interface DeleteSweepVariables {
  /** The sweep's global id. */
  readonly id: string;
  /** Also delete its runs; otherwise they stay in the project. */
  readonly deleteRuns: boolean;
}

/** Deletes a sweep for good; gives how many runs it touched (undefined = the server does not say). */
export async function deleteSweep(
  client: ApiClient,
  variables: DeleteSweepVariables,
  options?: CallOptions,
): Promise<number | undefined> {
  const { data } = await client.request(
    {
      name: 'DeleteSweep',
      kind: 'mutation',
      document,
      variables: { ...variables },
      needs: ['Mutation.deleteSweep'],
      withoutNeeds: l10n.t('it cannot delete sweeps for other programs'),
    },
    options,
  );
  const payload = at(data, 'deleteSweep');
  if (!isBag(payload)) throw unreadableAnswer(client, 'DeleteSweep');
  return typeof payload['affectedRuns'] === 'number' ? payload['affectedRuns'] : undefined;
}
