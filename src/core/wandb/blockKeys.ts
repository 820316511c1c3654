/**
 * The keys of a launch sweep's `launch` block: what the runs are pushed with (docs/facts/config.md, "launch block").
 */
export const LAUNCH_KEYS = [
  'queue',
  'priority',
  'resource',
  'resource_args',
  'overrides',
  'registry',
  'template_variables',
] as const;

/** The keys of a launch sweep's `scheduler` block (docs/facts/config.md, "scheduler block"). */
export const SCHEDULER_KEYS = [
  'job',
  'num_workers',
  'resource',
  'resource_args',
  'settings',
  'docker_image',
  'template_variables',
] as const;

/** The keys of `launch` that `scheduler` does not have, and that people write there. */
/** The keys that `launch` has and `scheduler` does not. */
export const ONLY_LAUNCH_KEYS = ['queue', 'priority', 'overrides', 'registry'] as const;

/** The keys at the top that make a file a launch sweep. */
export const LAUNCH_SWEEP_KEYS = ['job', 'image_uri', 'launch', 'scheduler'] as const;

/** The keys of `metric` (docs/facts/config.md). */
export const METRIC_KEYS = ['name', 'goal', 'target', 'impute', 'impute_while_running'] as const;

/** The keys of `early_terminate` (docs/facts/config.md). */
export const EARLY_TERMINATE_KEYS = ['type', 'eta', 'strict', 's', 'max_iter', 'min_iter'] as const;

/** The settings of the published Optuna scheduler job (docs/facts/schedulers.md). */
export const OPTUNA_SETTINGS = ['pruner', 'sampler', 'metrics', 'optuna_source', 'optuna_source_filename'] as const;

const OF_SCHEDULER: readonly string[] = [...SCHEDULER_KEYS, ...ONLY_LAUNCH_KEYS, ...OPTUNA_SETTINGS];

/** Whether a key is one that the scheduler of a launch sweep has, or that people write there. */
export function isLaunchSchedulerKey(name: string): boolean {
  return OF_SCHEDULER.includes(name);
}

/** How many workers the standard scheduler starts where nothing else is set (docs/facts/launch-sweep-cli.md). */
export const DEFAULT_WORKERS = 8;
