import * as v from 'valibot';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, decoderOf, nodesOf } from '../decodeList.ts';
import { number, required, text } from '../fields.ts';
import { at, isBag } from '../../json.ts';
import { projectIn } from './missingThing.ts';

/** What is read of files in a list. */
export const FILE_EDGES = 'edges { node { id name directUrl sizeBytes } }';

export const document = `
query RunFiles($entity: String!, $project: String!, $run: String!, $names: [String], $first: Int!) {
  project(name: $project, entityName: $entity) {
    id
    run(name: $run) {
      id
      files(names: $names, first: $first) {
${FILE_EDGES}
      }
    }
  }
}`;

export interface RunFilesVariables {
  readonly entity: string;
  readonly project: string;
  /** The id in the run's address. */
  readonly run: string;
  /** Exact names, with their folders. */
  readonly names: readonly string[];
}

export interface StoredFile {
  readonly name: string;
  /** Signed: a secret for as long as it lasts. Read it with the client's `readText`. */
  readonly address: string;
  readonly size?: number;
}

const file = decoderOf(v.object({ name: required, directUrl: text, sizeBytes: number }));

/** A file of a reply; undefined where it has no address. */
export function decodeStoredFile(node: unknown): StoredFile | undefined {
  const read = file(node);
  return read?.directUrl === undefined ? undefined : { name: read.name, address: read.directUrl, size: read.sizeBytes };
}

/** Files of a run by their names; undefined where the run does not exist, empty where it does not have the files. */
export async function runFiles(
  client: ApiClient,
  variables: RunFilesVariables,
  options?: CallOptions,
): Promise<readonly StoredFile[] | undefined> {
  const { data } = await client.request(
    { name: 'RunFiles', kind: 'query', document, variables: { ...variables, first: variables.names.length } },
    options,
  );
  const run = at(projectIn(client, 'RunFiles', data, variables), 'run');
  if (!isBag(run)) return undefined;
  return decodeList(nodesOf(run['files']), decodeStoredFile, { what: 'file', log: client.log }).items;
}
