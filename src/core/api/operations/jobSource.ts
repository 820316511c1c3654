import * as l10n from '@vscode/l10n';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, nodesOf } from '../decodeList.ts';
import { at, isBag } from '../fields.ts';
import { jsonText } from '../jsonText.ts';
import { missingThing } from './missingThing.ts';
import { decodeStoredFile } from './runFiles.ts';

export const document = `
query JobFile($id: ID!) {
  artifact(id: $id) {
    id
    metadata
    files(names: ["wandb-job.json"], first: 1) {
      edges { node { id name directUrl sizeBytes } }
    }
  }
}`;

export interface JobSourceVariables {
  /** Id of the version's artifact. */
  readonly id: string;
}

/** What a version of a job runs (docs/facts/jobs.md, "wandb-job.json"). */
export interface JobSourceFound {
  readonly kind: 'git' | 'code' | 'image' | 'unknown';
  /** The repository and commit, the image; undefined for code, which W&B itself keeps. */
  readonly what?: string;
  readonly commit?: string;
  readonly entrypoint?: string;
  /** Python version. */
  readonly runtime?: string;
  /** Names of the configuration keys that it says it takes; empty = it does not say. */
  readonly inputs: readonly string[];
}

const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
};

const KINDS: Readonly<Record<string, JobSourceFound['kind']>> = { repo: 'git', artifact: 'code', image: 'image' };

/** Names that a job says it takes: a JSON schema of its own, or what its first run was seen to use. */
function inputsOf(file: unknown, metadata: unknown): readonly string[] {
  const bags = [
    at(metadata, 'input_schemas', '@wandb.config', 'properties'),
    at(metadata, 'input_types', '@wandb.config', 'params', 'type_map'),
    at(file, 'input_types', 'params', 'type_map'),
  ];
  return Object.keys(bags.filter(isBag).find(bag => Object.keys(bag).length > 0) ?? {});
}

/** Reads `wandb-job.json` and the artifact's metadata. Never throws. */
export function decodeJobSource(file: unknown, metadata: unknown): JobSourceFound {
  const source = at(file, 'source');
  const entrypoint = at(source, 'entrypoint');
  return {
    kind: KINDS[textAt(file, 'source_type') ?? ''] ?? 'unknown',
    what: textAt(source, 'git', 'remote') ?? textAt(source, 'image'),
    commit: textAt(source, 'git', 'commit'),
    entrypoint: Array.isArray(entrypoint)
      ? entrypoint.filter(word => typeof word === 'string').join(' ') || undefined
      : undefined,
    runtime: textAt(file, 'runtime'),
    inputs: inputsOf(file, metadata),
  };
}

/**
 * What a version of a job runs: two requests. Throws `notFound` where the version does not exist or has lost its
 * description.
 */
export async function jobSource(
  client: ApiClient,
  variables: JobSourceVariables,
  options?: CallOptions,
): Promise<JobSourceFound> {
  const { data } = await client.request(
    { name: 'JobFile', kind: 'query', document, variables: { ...variables } },
    options,
  );
  const artifact = at(data, 'artifact');
  const [file] = decodeList(nodesOf(at(artifact, 'files')), decodeStoredFile, { what: 'file', log: client.log }).items;
  if (file === undefined)
    throw missingThing(
      client,
      'JobFile',
      l10n.t('The description of this job version was not found, or your account may not see it'),
    );
  return decodeJobSource(jsonText(await client.readText(file.address, options)), jsonText(at(artifact, 'metadata')));
}

/** The source in a few words for a row: `git github.com/o/r`, `code`, `image my/image:v1`. */
export function jobSourceText({ kind, what }: JobSourceFound): string | undefined {
  if (kind === 'unknown') return undefined;
  const short = what?.replace(/^(?:https?|ssh):\/\/(?:[^@/]*@)?/, '').replace(/\.git$/, '');
  return short === undefined ? kind : `${kind} ${short}`;
}
