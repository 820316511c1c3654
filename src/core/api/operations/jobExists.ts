import { isApiError } from '../apiError.ts';
import type { ApiClient, CallOptions } from '../client.ts';
import { at, isBag } from '../fields.ts';

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

export interface JobPath {
  readonly entity: string;
  readonly project: string;
  /** `job-train:latest` or `job-train:v3`. */
  readonly name: string;
}

/** Splits `entity/project/name:alias` as the client does: exactly two slashes and a colon; undefined = not of that form. */
export function parseJobPath(job: string): JobPath | undefined {
  const [entity, project, name, ...more] = job.split('/');
  return entity && project && name?.includes(':') === true && more.length === 0 ? { entity, project, name } : undefined;
}

const isJob = (artifact: unknown): boolean => isBag(artifact) && (at(artifact, 'artifactType', 'name') ?? 'job') === 'job';

/** Is there such a job, in such a version? False also where its project is not there or may not be seen. */
export async function jobExists(client: ApiClient, path: JobPath, options?: CallOptions): Promise<boolean> {
  const variables = { ...path };
  try {
    const { data } = await client.request({ name: 'JobExists', kind: 'query', document, variables }, options);
    return isJob(at(data, 'project', 'artifactCollectionMembership', 'artifact'));
  } catch (error) {
    if (isApiError(error, 'notFound') && error.status === 200) return false;
    if (!isApiError(error, 'tooOld')) throw error;
  }
  try {
    const { data } = await client.request({ name: 'JobExistsLegacy', kind: 'query', document: legacyDocument, variables }, options);
    return isJob(at(data, 'project', 'artifact'));
  } catch (error) {
    if (isApiError(error, 'notFound') && error.status === 200) return false;
    throw error;
  }
}
