import * as v from 'valibot';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decoderOf } from '../decodeList.ts';
import { inner, required, stateText } from '../fields.ts';
import { at } from '../../json.ts';
import { unreadableAnswer } from './mutationAnswer.ts';

export const document = `
mutation CreateArtifact($input: CreateArtifactInput!) {
  createArtifact(input: $input) {
    artifact {
      id
      state
      artifactSequence { id latestArtifact { id } }
    }
  }
}`;

/** The types of artifacts that we make; Optuna's scheduler reads its search space from one of type `optuna`. */
export type ArtifactType = 'job' | 'code' | 'optuna';

export interface CreateArtifactVariables {
  readonly entity: string;
  readonly project: string;
  /** The run that makes it. */
  readonly run: string;
  readonly type: ArtifactType;
  readonly name: string;
  readonly description?: string;
  /** Hexadecimal digest of the manifest. */
  readonly digest: string;
  readonly aliases: readonly string[];
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Made up by the caller: the same pair in a second call names the same artifact. */
  readonly clientId: string;
  readonly sequenceClientId: string;
}

export interface CreatedArtifact {
  readonly id: string;
  /** PENDING = to be filled and committed; COMMITTED = this very content is there already. */
  readonly state: string;
  /** The newest version that was there before; undefined = this is the first. */
  readonly latest?: string;
}

const artifact = decoderOf(v.object({ id: required, state: stateText }));
const sequence = decoderOf(v.object({ latestArtifact: inner('id') }));

/** Begins a version of an artifact (docs/facts/jobs.md, 2). Content that W&B has already comes back as COMMITTED. */
export async function createArtifact(
  client: ApiClient,
  variables: CreateArtifactVariables,
  options?: CallOptions,
): Promise<CreatedArtifact> {
  const { entity, project, run, type, name, aliases, metadata, clientId, sequenceClientId, digest, description } =
    variables;
  const input = {
    entityName: entity,
    projectName: project,
    runName: run,
    artifactTypeName: type,
    artifactCollectionNames: [name],
    description: description ?? null,
    digest,
    digestAlgorithm: 'MANIFEST_MD5',
    aliases: aliases.map(alias => ({ artifactCollectionName: name, alias })),
    metadata: JSON.stringify(metadata),
    clientID: clientId,
    sequenceClientID: sequenceClientId,
    enableDigestDeduplication: true,
  };
  const { data } = await client.request(
    { name: 'CreateArtifact', kind: 'mutation', document, variables: { input } },
    options,
  );
  const node = at(data, 'createArtifact', 'artifact');
  const read = artifact(node);
  if (read === undefined) throw unreadableAnswer(client, 'CreateArtifact');
  return { ...read, latest: sequence(at(node, 'artifactSequence'))?.latestArtifact };
}
