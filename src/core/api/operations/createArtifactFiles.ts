import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, nodesOf } from '../decodeList.ts';
import { at } from '../../json.ts';
import { decodeUpload, type Upload } from './uploadFields.ts';
import { unreadableAnswer } from './mutationAnswer.ts';

export const document = `
mutation CreateArtifactFiles($input: CreateArtifactFilesInput!) {
  createArtifactFiles(input: $input) {
    files { edges { node { id uploadUrl uploadHeaders } } }
  }
}`;

export interface CreateArtifactFilesVariables {
  readonly artifactId: string;
  readonly manifestId: string;
  /** Path in the artifact and base64 MD5 of each. */
  readonly files: readonly { readonly path: string; readonly md5: string }[];
}

/**
 * Asks where to send files of an artifact: one answer for each, in their order (docs/facts/jobs.md, 4). Throws where
 * the server leaves one out.
 */
export async function createArtifactFiles(
  client: ApiClient,
  { artifactId, manifestId, files }: CreateArtifactFilesVariables,
  options?: CallOptions,
): Promise<readonly Upload[]> {
  const artifactFiles = files.map(({ path, md5 }) => ({
    artifactID: artifactId,
    name: path,
    md5,
    artifactManifestID: manifestId,
  }));
  const { data } = await client.request(
    {
      name: 'CreateArtifactFiles',
      kind: 'mutation',
      document,
      variables: { input: { artifactFiles, storageLayout: 'V2' } },
    },
    options,
  );
  const uploads = decodeList(nodesOf(at(data, 'createArtifactFiles', 'files')), decodeUpload, {
    what: 'artifact file',
    log: client.log,
  }).items;
  if (uploads.length !== files.length) throw unreadableAnswer(client, 'CreateArtifactFiles');
  return uploads;
}
