import * as l10n from '@vscode/l10n';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, nodesOf } from '../decodeList.ts';
import { at, isBag, textAt } from '../../json.ts';
import { jsonText } from '../jsonText.ts';
import { missingThing } from './missingThing.ts';
import { JOB_FILE } from '../../wandb/jobFile.ts';
import { decodeStoredFile, FILE_EDGES } from './runFiles.ts';

/** What is read of a job version's artifact, to know what it runs. */
export const JOB_FILE_FIELDS = `
metadata
files(names: ["${JOB_FILE}"], first: 1) {
${FILE_EDGES}
}
`.trim();

export const document = `
query JobFile($id: ID!) {
  artifact(id: $id) {
    id
    createdBy @optional(of: "Artifact") {
      ... on User { username }
      ... on Run { user { username } }
    }
${JOB_FILE_FIELDS}
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
  /** The person's own Dockerfile, or the image that the code is mounted into: then the runtime has no effect. */
  readonly container?: string;
  /** Names of the configuration keys that it says it takes; empty = it does not say. */
  readonly inputs: readonly string[];
  /** Who made the version, where that was asked for. */
  readonly author?: string;
}

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

/** A base image hides a Dockerfile (docs/facts/jobs.md, 3). */
function containerOf(source: unknown): string | undefined {
  const dockerfile = textAt(source, 'dockerfile');
  const context = textAt(source, 'build_context');
  const built = context && dockerfile ? `${context}/${dockerfile}` : dockerfile;
  return textAt(source, 'base_image') || built || undefined;
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
    container: containerOf(source),
    inputs: inputsOf(file, metadata),
  };
}

/**
 * What the artifact of a job version runs, from its `JOB_FILE_FIELDS`: gets the file. Undefined = the artifact does not
 * have it. Throws `ApiError`.
 */
export async function readJobSource(
  client: ApiClient,
  artifact: unknown,
  options?: CallOptions,
): Promise<JobSourceFound | undefined> {
  const [file] = decodeList(nodesOf(at(artifact, 'files')), decodeStoredFile, { what: 'file', log: client.log }).items;
  if (file === undefined) return undefined;
  return decodeJobSource(jsonText(await client.readText(file.address, options)), jsonText(at(artifact, 'metadata')));
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
  const source = await readJobSource(client, at(data, 'artifact'), options);
  if (source === undefined)
    throw missingThing(
      client,
      'JobFile',
      l10n.t('The description of this job version was not found, or your account cannot see it'),
    );
  const maker = at(data, 'artifact', 'createdBy');
  const author = textAt(maker, 'username') ?? textAt(maker, 'user', 'username');
  return author === undefined ? source : { ...source, author };
}

/** The source in a few words for a row: `git github.com/o/r`, `code`, `image my/image:v1`. */
export function jobSourceText({ kind, what }: JobSourceFound): string | undefined {
  if (kind === 'unknown') return undefined;
  const short = what?.replace(/^(?:https?|ssh):\/\/(?:[^@/]*@)?/, '').replace(/\.git$/, '');
  return short === undefined ? kind : `${kind} ${short}`;
}
