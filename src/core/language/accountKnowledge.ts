/** What is known of the account. Any answer may be undefined = unknown, and then no rule speaks. */
export interface AccountKnowledge {
  /** Whether `entity/project/name:alias` exists as a job. */
  jobExists(job: string): boolean | undefined;
  /** Whether the entity in use has a queue of this name. */
  queueExists(queue: string): boolean | undefined;
  /** Where a job's alias names another version than at the last launch: the two versions, as `v3`. */
  aliasMoved?(job: string): { readonly now: string; readonly then: string } | undefined;
  /** Names of jobs to offer; undefined while unknown. */
  jobs(): readonly string[] | undefined;
  /** Names of queues to offer; undefined while unknown. */
  queues(): readonly string[] | undefined;
  /** Names of projects of the entity in use; undefined while unknown. */
  projects?(): readonly string[] | undefined;
  /** The entities that the person belongs to; undefined while unknown. */
  entities?(): readonly string[] | undefined;
  /** What runs of the project in use took and logged; undefined while unknown. */
  earlierRuns?(): EarlierRuns | undefined;
  /** What a version of a job is, of a job that was read; undefined while unknown. */
  aboutJob?(job: string): JobFacts | undefined;
  /** What a version of a job runs and takes, and who made it; undefined while unknown. */
  jobRuns?(job: string): JobRuns | undefined;
  /** What a queue of the entity in use is; undefined while unknown. */
  aboutQueue?(queue: string): QueueFacts | undefined;
  /** How many items wait in a queue of the entity in use; undefined while unknown. */
  waitingIn?(queue: string): WaitingItems | undefined;
  /** Addresses of registries that items of a queue name; undefined while unknown. */
  registries?(queue: string): readonly string[] | undefined;
  /** Addresses of registries that sweeps name that were launched from this machine; undefined while unknown. */
  launchedRegistries?(): readonly string[] | undefined;
}

/** Names from runs of a project, without W&B's own. */
export interface EarlierRuns {
  readonly metrics: readonly string[];
  readonly parameters: readonly string[];
}

/** What is told of a job beside its name. */
export interface JobFacts {
  /** `v3`. */
  readonly version: string;
  readonly aliases: readonly string[];
  /** When the version was made, in milliseconds since 1970. */
  readonly createdAt?: number | undefined;
  /** When this is asked, in milliseconds since 1970. */
  readonly now: number;
}

/** What a version of a job runs. */
export interface JobRuns {
  readonly author?: string | undefined;
  /** In a few words: `git github.com/o/r`, `code`, `image my/image:v1`. */
  readonly source?: string | undefined;
  /** Names of the configuration keys that it says it takes; empty = it does not say. */
  readonly inputs: readonly string[];
}

/** Items of a queue that no agent has taken; `more`: at least so many. */
export interface WaitingItems {
  readonly waiting: number;
  readonly more: boolean;
}

/** What is told of a queue beside its name. */
export interface QueueFacts {
  readonly resource?: string | undefined;
  /** How many of its agents are alive; undefined = unknown. */
  readonly aliveAgents?: number | undefined;
  readonly templates: readonly TemplateFacts[];
}

/** A template variable of a queue. */
export interface TemplateFacts {
  readonly name: string;
  readonly description?: string | undefined;
  /** JSON schema: type, enum, minimum, maximum, default. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Signed out, untrusted, or nothing loaded yet: no rule that needs the account speaks. */
export const nothingKnown: AccountKnowledge = {
  jobExists: () => undefined,
  queueExists: () => undefined,
  jobs: () => undefined,
  queues: () => undefined,
};
