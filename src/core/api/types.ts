/**
 * What the server answers, decoded: the words of W&B in our own shapes. Times are milliseconds since 1970 (UTC). A
 * field is undefined where the server did not send it, or sent it in a form that we cannot read. States are the
 * server's own words: a state that nobody knows yet is kept as it came.
 */

/** One page of a list, in the server's order. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; undefined = this was the last one. */
  readonly next?: string;
  /** How many there are on all pages, where the server says so. */
  readonly total?: number;
  /** How many items of this page could not be read and were dropped (each with a line in the log). */
  readonly dropped: number;
  /** Keys of what the server does not know (`RunQueueItem.runSpec`), and is therefore missing from every item. */
  readonly missing: readonly string[];
  /** The server does not know this list at all: that it is empty says nothing. */
  readonly isUntold?: boolean;
  /** Keys of what was left out because the reply would have been too large with it (`Sweep.config`). */
  readonly cut?: readonly string[];
  /** How large its part of the reply was, roughly; undefined = unknown. */
  readonly bytes?: number;
}

export interface Viewer {
  readonly id: string;
  readonly username?: string;
  readonly email?: string;
  /** The entity that is used where none is named. */
  readonly entity?: string;
  /** Entities to choose from: the default one first, then teams, then the username; each once. */
  readonly entities: readonly string[];
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly entity: string;
  readonly createdAt?: number;
  readonly sweepCount?: number;
}

/** What a launch sweep was pushed with: its `launchScheduler` JSON, decoded. */
export interface LaunchedAs {
  readonly queue?: string;
  readonly queueProject?: string;
  /** `standard` = `wandb scheduler`; `job` = a scheduler job. */
  readonly scheduler: 'standard' | 'job';
  readonly schedulerJob?: string;
  readonly resource?: string;
  readonly numWorkers?: number;
  /** The job whose runs are launched, where the spec's arguments say it. */
  readonly job?: string;
}

export interface Sweep {
  /** Global id, for mutations. */
  readonly id: string;
  /** The eight characters of its address. */
  readonly name: string;
  readonly displayName?: string;
  readonly description?: string;
  /** PENDING, RUNNING, PAUSED, FINISHED, CANCELED, or whatever a newer server says. */
  readonly state: string;
  readonly method?: string;
  /** YAML text as W&B keeps it. */
  readonly config?: string;
  readonly createdAt?: number;
  readonly updatedAt?: number;
  readonly heartbeatAt?: number;
  readonly user?: string;
  /** The best value of the sweep's metric so far, as the server computes it. */
  readonly bestLoss?: number;
  readonly runCount?: number;
  /** Size of a grid or `run_cap`; undefined where it has no end. */
  readonly runCountExpected?: number;
  /** The run that `wandb sweep-scheduler` writes its log to; of other sweeps it means nothing to us. */
  readonly controllerRunName?: string;
  /** The launchScheduler JSON text; undefined for a sweep that was not launched. */
  readonly scheduler?: string;
  /** `scheduler`, decoded; undefined for a classic sweep. */
  readonly launchedAs?: LaunchedAs;
}

export interface Run {
  /** Global id, for `stopRun`. */
  readonly id: string;
  /** The id in its address. */
  readonly name: string;
  readonly displayName?: string;
  /** running, pending, preempting, crashed, failed, killed, finished, preempted, or whatever a newer server says. */
  readonly state: string;
  readonly createdAt?: number;
  readonly heartbeatAt?: number;
  /** Seconds of work, as the server counts them. */
  readonly computeSeconds?: number;
  readonly exitCode?: number;
  readonly user?: string;
  /** Configuration, each key with its bare value; keys that start with `_` left out. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly summary: Readonly<Record<string, unknown>>;
}

/** When a run worked, for how long, and on what. */
export interface RunTimes extends Pick<Run, 'state' | 'createdAt' | 'heartbeatAt' | 'computeSeconds'> {
  /** GPUs as the run's own machine calls and counts them, none of either without any; undefined = unknown. */
  readonly hardware?: { readonly gpu?: string; readonly gpuCount?: number };
}

/** How far a sweep has come. Counts are undefined where the server does not say. */
export interface SweepProgress {
  /** The sweep's eight characters: there is one of these for each sweep. */
  readonly id: string;
  readonly total?: number;
  /** Running, or about to. */
  readonly running?: number;
  readonly finished?: number;
  /** Failed or crashed; killed ones are in none but the total. */
  readonly failed?: number;
  /** The run with the best value of the sweep's metric so far; undefined where no run has one. */
  readonly best?: {
    readonly name: string;
    readonly displayName?: string;
    readonly createdAt?: number;
    readonly value: number;
  };
  /** The times of the runs that go on and of those that ended last; at most as many as were asked for. */
  readonly times?: readonly RunTimes[];
}

export interface TemplateVariable {
  readonly name: string;
  readonly description?: string;
  /** JSON schema: type, enum, minimum, maximum, default. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface Queue {
  readonly id: string;
  readonly name: string;
  readonly entity: string;
  readonly createdAt?: number;
  readonly updatedAt?: number;
  /** PROJECT or USER. */
  readonly access?: string;
  /**
   * false = it has no default configuration: each launch says its resource; undefined = an older server does not tell.
   */
  readonly hasDefaults?: boolean;
  /**
   * kubernetes, local-container, sagemaker, ...; undefined without a default configuration, or where it is unknown.
   */
  readonly resource?: string;
  /** `{resource_args: {<resource>: {...}}}` as the server keeps it. */
  readonly config?: unknown;
  /** undefined = an older server does not tell. */
  readonly templateVariables?: readonly TemplateVariable[];
  /** V0 = items have priorities, DISABLED = they do not; undefined = unknown. */
  readonly prioritization?: string;
}

export interface QueueItem {
  readonly id: string;
  /** PENDING, LEASED, CLAIMED, FAILED, or whatever a newer server says. */
  readonly state: string;
  readonly createdAt?: number;
  readonly updatedAt?: number;
  readonly runId?: string;
  readonly agentId?: string;
  /** A sweep's scheduler, or a run; unknown where the server does not tell what the item runs. */
  readonly kind: 'scheduler' | 'run' | 'unknown';
  readonly job?: string;
  readonly entity?: string;
  readonly project?: string;
  /** The eight-character id of the sweep that it belongs to. */
  readonly sweep?: string;
  readonly author?: string;
  /** A place in `PRIORITIES`. */
  readonly priority?: number;
  readonly resource?: string;
  /** The run spec as the server keeps it. */
  readonly runSpec?: unknown;
}

export interface LaunchAgent {
  readonly id: string;
  readonly name: string;
  readonly hostname?: string;
  /**
   * POLLING, RUNNING, KILLED, or whatever a newer agent says. A dead agent may still say RUNNING: check
   * `heartbeatAt`.
   */
  readonly status?: string;
  readonly heartbeatAt?: number;
  readonly createdAt?: number;
  readonly queueIds: readonly string[];
  readonly stopPolling?: boolean;
}

export interface JobVersion {
  /** `v3`. */
  readonly version: string;
  readonly id: string;
  readonly createdAt?: number;
  readonly aliases: readonly string[];
}

export interface Job {
  readonly id: string;
  readonly name: string;
  readonly entity: string;
  readonly project: string;
  readonly description?: string;
  readonly createdAt?: number;
  readonly updatedAt?: number;
  /** Every alias of the job, `latest` among them. */
  readonly aliases: readonly string[];
  /** Newest first; at most as many as were asked for. */
  readonly versions: readonly JobVersion[];
  readonly versionCount?: number;
}
