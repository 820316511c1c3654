import * as v from 'valibot';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, decoderOf, nodesOf } from '../decodeList.ts';
import { required, stateText } from '../fields.ts';
import { at, isBag, textAt } from '../../json.ts';
import type { Job, LaunchAgent, Queue } from '../types.ts';
import { JOB_VERSIONS, decodeJob } from './jobs.ts';
import { JOB_FILE_FIELDS, readJobSource, type JobSourceFound } from './jobSource.ts';
import { BASELINE_SWEEPS, decodeLaunchBaseline, type LaunchBaseline } from './launchBaseline.ts';
import { AGENT_FIELDS, decodeLaunchAgent } from './launchAgents.ts';
import type { JobPath } from '../../wandb/jobPath.ts';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';
import { QUEUE_FIELDS, decodeQueue } from './queues.ts';

const job = (alias: string, prefix: string): string => `
  ${alias}: project(name: $${prefix}Project, entityName: $${prefix}Entity) @include(if: $with${alias}) {
    id
    artifactType(name: "job") {
      artifact(name: $${prefix}Version) {
        id
        digest
${JOB_FILE_FIELDS}
      }
      artifactCollection(name: $${prefix}Name) {
        id
        name
${JOB_VERSIONS}
      }
    }
  }`;

export const document = `
query Preflight(
  $entity: String!
  $project: String!
  $registry: String!
  $first: Int!
  $versions: Int!
  $withQueues: Boolean!
  $withJob: Boolean!
  $jobEntity: String!
  $jobProject: String!
  $jobName: String!
  $jobVersion: String!
  $withSchedulerJob: Boolean!
  $schedulerEntity: String!
  $schedulerProject: String!
  $schedulerName: String!
  $schedulerVersion: String!
) {
  viewer {
    id
    username
    entity
    teams {
      edges { node { name } }
    }
  }
  entity(name: $entity) { id }
  registry: project(name: $registry, entityName: $entity) @include(if: $withQueues) {
    id
    runQueues {
${QUEUE_FIELDS}
    }
    launchAgents @optional(of: "Project") {
${AGENT_FIELDS}
    }
  }
  target: project(name: $project, entityName: $entity) {
    id
    sweeps(first: $first) {
      edges {
        node {
          id
          name
          state
          createdAt @optional(of: "Sweep")
        }
      }
    }
  }
${job('Job', 'job')}
${job('SchedulerJob', 'scheduler')}
}`;

export interface PreflightVariables {
  readonly entity: string;
  readonly project: string;
  readonly job?: JobPath;
  readonly schedulerJob?: JobPath;
  /** A plain sweep, which needs no queue: its queues and agents are not asked for. */
  readonly isPlain?: boolean;
}

/** What was found of a job. */
export interface JobLook {
  /**
   * `version`: found; `alias`: the job was found, but not this version or alias; `none`: the job was not found, or the
   * account cannot see it.
   */
  readonly found: 'version' | 'alias' | 'none';
  /** The job with its newest versions, if it was found. */
  readonly job?: Job;
  /** What the version runs; undefined = unknown. */
  readonly source?: JobSourceFound;
}

/** Everything that matters before a launch. A part that is undefined could not be looked up: it is unknown. */
export interface PreflightLook {
  readonly baseline?: LaunchBaseline;
  /** States of the project's newest sweeps by their names. */
  readonly states: ReadonlyMap<string, string>;
  /** The other entities of the account. */
  readonly entities: readonly string[];
  readonly queues?: readonly Queue[];
  readonly agents?: readonly LaunchAgent[];
  readonly job?: JobLook;
  readonly schedulerJob?: JobLook;
}

/** Descriptions of job versions by the digest of the version, which never change. */
export type JobFiles = Map<string, JobSourceFound>;

const VERSIONS = 30;
const named = decoderOf(v.object({ name: required, state: stateText }));
const team = decoderOf(v.object({ name: required }));

/**
 * Asks for all of it in one request, and gets the jobs' files that were not read before. Throws `ApiError` where the
 * server cannot be asked at all.
 */
export async function preflightLook(
  client: ApiClient,
  variables: PreflightVariables,
  files: JobFiles,
  options?: CallOptions,
): Promise<PreflightLook> {
  const { entity, project, job: runs, schedulerJob, isPlain = false } = variables;
  const of = (path: JobPath | undefined, prefix: string) => ({
    [`${prefix}Entity`]: path?.entity ?? '',
    [`${prefix}Project`]: path?.project ?? '',
    [`${prefix}Name`]: path?.job ?? '',
    [`${prefix}Version`]: path?.name ?? '',
  });
  const sent = {
    entity,
    project,
    registry: MODEL_REGISTRY,
    first: BASELINE_SWEEPS,
    versions: VERSIONS,
    withQueues: !isPlain,
    withJob: runs !== undefined,
    withSchedulerJob: schedulerJob !== undefined,
    ...of(runs, 'job'),
    ...of(schedulerJob, 'scheduler'),
  };
  const { data, errors, missing } = await client.request(
    { name: 'Preflight', kind: 'query', document, variables: sent, enough: isBag },
    options,
  );
  const isWhole = errors.length === 0;
  const target = at(data, 'target');
  const viewer = at(data, 'viewer');
  const registry = at(data, 'registry');
  const hasNone = isWhole && registry === null && at(data, 'entity', 'id') !== undefined;
  const list = <T>(key: string, decode: (node: unknown) => T | undefined): readonly T[] | undefined => {
    if (hasNone) return [];
    const value = at(registry, key);
    return Array.isArray(value) ? decodeList(value, decode, { what: key, log: client.log }).items : undefined;
  };
  const sweeps = decodeList(nodesOf(at(target, 'sweeps')), named, { what: 'sweep', log: client.log }).items;
  const queues = list('runQueues', node => decodeQueue(node, entity, client.log));
  const [job, scheduler] = await Promise.all([
    lookOf(client, at(data, 'Job'), runs, isWhole, files, options),
    lookOf(client, at(data, 'SchedulerJob'), schedulerJob, isWhole, files, options),
  ]);
  return {
    baseline: isWhole || isBag(target) ? decodeLaunchBaseline(viewer, target, client.log) : undefined,
    states: new Map(sweeps.map(sweep => [sweep.name, sweep.state])),
    entities: entitiesOf(viewer).filter(name => name !== entity),
    // An older server says nothing of templates and priorities: then nothing is concluded from their absence.
    queues: missing.includes('RunQueue.defaultResourceConfig')
      ? queues?.map(queue => ({ ...queue, prioritization: undefined }))
      : queues,
    agents: list('launchAgents', decodeLaunchAgent),
    job,
    schedulerJob: scheduler,
  };
}

function entitiesOf(viewer: unknown): string[] {
  const teams = decodeList(nodesOf(at(viewer, 'teams')), team, {
    what: 'team',
    log: { warn: () => undefined },
  }).items.map(each => each.name);
  return [
    ...new Set(
      [at(viewer, 'entity'), ...teams, at(viewer, 'username')].filter(name => typeof name === 'string' && name !== ''),
    ),
  ] as string[];
}

async function lookOf(
  client: ApiClient,
  reply: unknown,
  path: JobPath | undefined,
  isWhole: boolean,
  files: JobFiles,
  options: CallOptions | undefined,
): Promise<JobLook | undefined> {
  if (!path || (!isWhole && !isBag(reply))) return undefined;
  const type = at(reply, 'artifactType');
  const node = at(type, 'artifactCollection');
  const { entity, project } = path;
  const job = isBag(node) ? decodeJob(node, { entity, project }, client.log) : undefined;
  const artifact = at(type, 'artifact');
  if (!isBag(artifact)) return { found: job ? 'alias' : 'none', job };
  return { found: 'version', job, source: await sourceOf(client, artifact, files, options) };
}

/** The description of a version; undefined where it cannot be read. */
async function sourceOf(
  client: ApiClient,
  artifact: unknown,
  files: JobFiles,
  options: CallOptions | undefined,
): Promise<JobSourceFound | undefined> {
  const key = textAt(artifact, 'digest');
  const known = key === undefined ? undefined : files.get(key);
  if (known) return known;
  try {
    const source = await readJobSource(client, artifact, options);
    if (key !== undefined && source) files.set(key, source);
    return source;
  } catch {
    client.log.info("a job's description could not be read");
    return undefined;
  }
}
