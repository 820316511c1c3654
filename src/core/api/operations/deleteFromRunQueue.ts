import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { expectSuccess } from './mutationAnswer.ts';

export const document = `
mutation DeleteFromRunQueue($queueID: ID!, $runQueueItemId: ID!) {
  deleteFromRunQueue(input: { queueID: $queueID, runQueueItemId: $runQueueItemId }) { success }
}`;

export interface DeleteFromRunQueueVariables {
  readonly queueID: string;
  readonly runQueueItemId: string;
}

/** Removes a waiting item from its queue. */
export async function deleteFromRunQueue(
  client: ApiClient,
  variables: DeleteFromRunQueueVariables,
  options?: CallOptions,
): Promise<void> {
  const { data } = await client.request(
    { name: 'DeleteFromRunQueue', kind: 'mutation', document, variables: { ...variables } },
    options,
  );
  expectSuccess(client, 'DeleteFromRunQueue', data, 'deleteFromRunQueue');
}
