import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { textAt } from '../../json.ts';
import { unreadableAnswer } from './mutationAnswer.ts';

export const document = `
mutation CreateArtifactManifest($input: CreateArtifactManifestInput!) {
  createArtifactManifest(input: $input) { artifactManifest { id } }
}`;

export interface CreateArtifactManifestVariables {
  readonly entity: string;
  readonly project: string;
  readonly run: string;
  readonly artifactId: string;
}

/**
 * Begins the manifest of an artifact; gives its id. Its digest is unknown until the files have their places
 * (docs/facts/jobs.md, 3).
 */
export async function createArtifactManifest(
  client: ApiClient,
  { entity, project, run, artifactId }: CreateArtifactManifestVariables,
  options?: CallOptions,
): Promise<string> {
  const input = {
    entityName: entity,
    projectName: project,
    runName: run,
    artifactID: artifactId,
    name: 'wandb_manifest.json',
    digest: '',
    type: 'FULL',
  };
  const { data } = await client.request(
    { name: 'CreateArtifactManifest', kind: 'mutation', document, variables: { input } },
    options,
  );
  const id = textAt(data, 'createArtifactManifest', 'artifactManifest', 'id');
  if (id === undefined) throw unreadableAnswer(client, 'CreateArtifactManifest');
  return id;
}
