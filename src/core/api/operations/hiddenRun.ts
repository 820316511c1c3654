import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { textAt } from '../../json.ts';
import { unreadableAnswer } from './mutationAnswer.ts';

/** Makes the run that an artifact is logged by, as the client does (docs/facts/jobs.md). */
export const createDocument = `
mutation CreateJobRun($entityName: String!, $modelName: String!, $name: String!, $jobType: String!, $state: String) {
  upsertBucket(input: {
    entityName: $entityName
    modelName: $modelName
    name: $name
    jobType: $jobType
    state: $state
  }) {
    bucket { id name }
  }
}`;

/** Removes that run and keeps the artifact. */
export const deleteDocument = `
mutation DeleteJobRun($id: ID!) {
  deleteRun(input: { id: $id, deleteArtifacts: false }) { clientMutationId }
}`;

/** The run that an artifact is logged by. */
export interface HiddenRun {
  /** Global id. */
  readonly id: string;
  readonly name: string;
}

export interface HiddenRunVariables {
  readonly entity: string;
  readonly project: string;
  /** Eight letters or digits that the caller makes up. */
  readonly name: string;
  /** As the client names its own: of `wandb job create`, of `wandb artifact put`. */
  readonly jobType: 'cli_create_job' | 'cli_put';
}

/** Makes the run that an artifact names as its creator. It ends with `deleteHiddenRun`. */
export async function createHiddenRun(
  client: ApiClient,
  { entity, project, name, jobType }: HiddenRunVariables,
  options?: CallOptions,
): Promise<HiddenRun> {
  const variables = { entityName: entity, modelName: project, name, jobType, state: 'finished' };
  const { data } = await client.request(
    { name: 'CreateJobRun', kind: 'mutation', document: createDocument, variables },
    options,
  );
  const id = textAt(data, 'upsertBucket', 'bucket', 'id');
  if (id === undefined) throw unreadableAnswer(client, 'CreateJobRun');
  return { id, name };
}

/** Deletes it; the artifacts that it made stay. */
export async function deleteHiddenRun(client: ApiClient, id: string, options?: CallOptions): Promise<void> {
  await client.request(
    { name: 'DeleteJobRun', kind: 'mutation', document: deleteDocument, variables: { id } },
    options,
  );
}
