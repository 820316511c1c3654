import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { at } from '../../json.ts';
import { unreadableAnswer } from './mutationAnswer.ts';

export const document = `
mutation CommitArtifact($artifactID: ID!) {
  commitArtifact(input: { artifactID: $artifactID }) { artifact { id state } }
}`;

/** Makes an artifact whose files are all there visible, under its aliases. */
export async function commitArtifact(client: ApiClient, artifactId: string, options?: CallOptions): Promise<void> {
  const { data } = await client.request(
    { name: 'CommitArtifact', kind: 'mutation', document, variables: { artifactID: artifactId } },
    options,
  );
  if (at(data, 'commitArtifact', 'artifact', 'id') === undefined) throw unreadableAnswer(client, 'CommitArtifact');
}
