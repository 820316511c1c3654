/** Runs as processes of the agent's own machine, without a container (docs/facts/config.md). */
export const LOCAL_PROCESS = 'local-process';

/**
 * The resource types that the client accepts for a queue (docs/facts/config.md, "resource types and resource_args").
 */
export const RESOURCE_TYPES = ['kubernetes', 'local-container', LOCAL_PROCESS, 'sagemaker', 'gcp-vertex'] as const;

/**
 * The resource of a scheduler where none is set: a scheduler job runs in a container (docs/facts/launch-sweep-cli.md,
 * step 13).
 */
export function defaultSchedulerResource(hasJob: boolean): (typeof RESOURCE_TYPES)[number] {
  return hasJob ? 'local-container' : LOCAL_PROCESS;
}

/**
 * The resource of a scheduler job whose runs go to a queue of a resource: the queue's own, as its agent has it; a
 * container where that is unknown, or where the queue starts processes, which scheduler jobs do not run as
 * (docs/facts/launch-sweep-cli.md, step 13).
 */
export function schedulerResource(ofQueue: string | undefined): string {
  const usual = defaultSchedulerResource(true);
  return ofQueue === undefined || ofQueue === LOCAL_PROCESS ? usual : ofQueue;
}

/**
 * What an agent can start: the resource types, and `vertex`, its older name for `gcp-vertex` (docs/facts/agent-wire.md,
 * 5).
 */
export const RUNNERS: readonly string[] = [...RESOURCE_TYPES, 'vertex'];
