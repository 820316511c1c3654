import { isApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { at, isBag } from '../../json.ts';
import type { JobPath } from '../../wandb/jobPath.ts';

export const document = `
query JobExists($entity: String!, $project: String!, $name: String!) {
  project(name: $project, entityName: $entity) {
    artifactCollectionMembership(name: $name) {
      id
      versionIndex
      artifact { id artifactType { name } }
    }
  }
}`;

/** For servers without artifactCollectionMembership. */
export const legacyDocument = `
query JobExistsLegacy($entity: String!, $project: String!, $name: String!) {
  project(name: $project, entityName: $entity) {
    artifact(name: $name) {
      id
      versionIndex
      artifactType { name }
    }
  }
}`;

const isJob = (artifact: unknown): boolean =>
  isBag(artifact) && (at(artifact, 'artifactType', 'name') ?? 'job') === 'job';

/** Whether this version of the job exists; false also where its project does not exist or is hidden. */
export async function jobExists(
  client: ApiClient,
  { entity, project, name }: Pick<JobPath, 'entity' | 'project' | 'name'>,
  options?: CallOptions,
): Promise<boolean> {
  const variables = { entity, project, name };
  try {
    const { data } = await client.request({ name: 'JobExists', kind: 'query', document, variables }, options);
    return isJob(at(data, 'project', 'artifactCollectionMembership', 'artifact'));
  } catch (error) {
    if (isApiError(error, 'notFound') && error.status === 200) return false;
    if (!isApiError(error, 'tooOld')) throw error;
  }
  try {
    const { data } = await client.request(
      { name: 'JobExistsLegacy', kind: 'query', document: legacyDocument, variables },
      options,
    );
    return isJob(at(data, 'project', 'artifact'));
  } catch (error) {
    if (isApiError(error, 'notFound') && error.status === 200) return false;
    throw error;
  }
}
