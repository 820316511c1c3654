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
}

/** Signed out, untrusted, or nothing loaded yet: no rule that needs the account speaks. */
export const nothingKnown: AccountKnowledge = {
  jobExists: () => undefined,
  queueExists: () => undefined,
  jobs: () => undefined,
  queues: () => undefined,
};
