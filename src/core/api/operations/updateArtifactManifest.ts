import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { at } from '../../json.ts';
import { decodeUpload, type Upload } from './uploadFields.ts';
import { unreadableAnswer } from './mutationAnswer.ts';

export const document = `
mutation UpdateArtifactManifest($input: UpdateArtifactManifestInput!) {
  updateArtifactManifest(input: $input) {
    artifactManifest { id file { id uploadUrl uploadHeaders } }
  }
}`;

export interface UpdateArtifactManifestVariables {
  readonly manifestId: string;
  /** Base64 MD5 of the manifest's text. */
  readonly digest: string;
}

/** Says what the manifest holds and gives where to send it (docs/facts/jobs.md, 5). */
export async function updateArtifactManifest(
  client: ApiClient,
  { manifestId, digest }: UpdateArtifactManifestVariables,
  options?: CallOptions,
): Promise<Upload> {
  const { data } = await client.request(
    {
      name: 'UpdateArtifactManifest',
      kind: 'mutation',
      document,
      variables: { input: { artifactManifestID: manifestId, digest } },
    },
    options,
  );
  const upload = decodeUpload(at(data, 'updateArtifactManifest', 'artifactManifest', 'file'));
  if (upload?.url === undefined) throw unreadableAnswer(client, 'UpdateArtifactManifest');
  return upload;
}
