import * as v from 'valibot';
import { askList, inQuarters } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import type { ApiLog } from '../apiLog.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, decoderOf, nodesOf, pageOf } from '../decodeList.ts';
import { anything, inner, number, required, text, time } from '../fields.ts';
import { at } from '../../json.ts';
import type { Job, JobVersion, Page } from '../types.ts';
import { projectIn } from './missingThing.ts';

/** The newest versions of a job, as many as `$versions` says. */
export const JOB_VERSIONS = `
artifacts(first: $versions) {
  totalCount
  edges {
    version
    node {
      id
      versionIndex
      createdAt
      aliases { alias artifactCollection @optional(of: "ArtifactAlias") { name } }
    }
  }
}
`.trim();

export const document = `
query Jobs($entity: String!, $project: String!, $first: Int!, $after: String, $versions: Int!) {
  project(name: $project, entityName: $entity) {
    id
    artifactType(name: "job") {
      artifactCollections(first: $first, after: $after) {
        totalCount
        pageInfo { endCursor hasNextPage }
        edges {
          node {
            id
            name
            description
            createdAt
            updatedAt
            aliases @optional(of: "ArtifactCollection") {
              edges { node { alias } }
            }
${JOB_VERSIONS}
          }
        }
      }
    }
  }
}`;

export interface JobsVariables {
  readonly entity: string;
  readonly project: string;
  readonly first: number;
  readonly after?: string;
  /** How many versions of each job to bring along; default 10. */
  readonly versions?: number;
}

const collection = decoderOf(
  v.object({
    id: required,
    name: required,
    description: text,
    createdAt: time,
    updatedAt: time,
    aliases: anything,
    artifacts: anything,
  }),
);
const version = decoderOf(
  v.object({
    version: text,
    node: v.object({ id: required, versionIndex: number, createdAt: time, aliases: anything }),
  }),
);
const alias = decoderOf(v.object({ alias: required, artifactCollection: inner('name') }));

const decodeVersion = (edge: unknown, job: string, log: Pick<ApiLog, 'warn'>): JobVersion | undefined => {
  const read = version(edge);
  if (read === undefined) return undefined;
  const { id, versionIndex, createdAt } = read.node;
  const name = read.version ?? (versionIndex === undefined ? undefined : `v${String(versionIndex)}`);
  if (name === undefined) return undefined;
  // An artifact may be in other collections too, under other aliases.
  const aliases = decodeList(read.node.aliases, alias, { what: `alias of job ${job}`, log })
    .items.filter(a => a.artifactCollection === undefined || a.artifactCollection === job)
    .map(a => a.alias);
  return { version: name, id, createdAt, aliases };
};

/** A job: the collection's name is the job's name (docs/facts/jobs.md). */
export function decodeJob(
  node: unknown,
  path: { readonly entity: string; readonly project: string },
  log: Pick<ApiLog, 'warn'>,
): Job | undefined {
  const read = collection(node);
  if (read === undefined) return undefined;
  const { aliases, artifacts, ...rest } = read;
  const versions = decodeList(at(artifacts, 'edges'), edge => decodeVersion(edge, read.name, log), {
    what: `version of job ${read.name}`,
    log,
  }).items;
  const named = decodeList(nodesOf(aliases), alias, { what: `alias of job ${read.name}`, log }).items.map(a => a.alias);
  const count = at(artifacts, 'totalCount');
  return {
    ...rest,
    ...path,
    versions: [...versions].sort((a, b) => Number(b.version.slice(1)) - Number(a.version.slice(1)) || 0),
    aliases: [...new Set([...named, ...versions.flatMap(each => each.aliases)])],
    versionCount: typeof count === 'number' ? count : undefined,
  };
}

/**
 * Jobs of a project, a page of them, with their aliases and newest versions. A project without jobs has none
 * (`artifactType: null`).
 */
export function jobsCall(variables: JobsVariables): ListCall<Job> {
  const path = { entity: variables.entity, project: variables.project };
  return {
    name: 'Jobs',
    document,
    ...inQuarters(jobsCall, variables),
    variables: { ...variables, versions: variables.versions ?? 10 },
    read: (client, data, missing) => {
      const type = at(projectIn(client, 'Jobs', data, variables), 'artifactType');
      if (type === null) return { items: [], dropped: 0, missing };
      const found = at(type, 'artifactCollections');
      return pageOf(
        found,
        node => decodeJob(node, path, client.log),
        { what: 'job', client, operation: 'Jobs' },
        missing,
        at(found, 'totalCount'),
      );
    },
  };
}

/** Sends `jobsCall` alone. */
export function jobs(client: ApiClient, variables: JobsVariables, options?: CallOptions): Promise<Page<Job>> {
  return askList(client, jobsCall(variables), options);
}
