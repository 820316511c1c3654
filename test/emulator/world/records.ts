// What the emulator keeps. Times are milliseconds since 1970.
import type { Search } from '../engine/createSearch.ts';
import type { StoredFile } from './fileStore.ts';
import type { SweepStore } from './sweepStore.ts';

export interface EntityRecord {
  readonly id: string;
  readonly name: string;
  readonly team: boolean;
  readonly createdAt: number;
  /** May the account of the key see it and write to it? Public projects of others can only be read. */
  readonly member: boolean;
}

export interface ProjectRecord {
  readonly id: string;
  readonly number: number;
  readonly entity: string;
  readonly name: string;
  readonly createdAt: number;
  description?: string;
  readonly sweeps: SweepStore;
  /** Runs by name, oldest first; of a generated sweep only once somebody asked for it. */
  readonly runs: Map<string, RunRecord>;
  readonly queues: Map<string, QueueRecord>;
  readonly agents: LaunchAgentRecord[];
  /** Artifact collections by type, then by name. */
  readonly collections: Map<string, Map<string, CollectionRecord>>;
}

/** What the scheduler of a launch sweep was pushed with. */
export interface LaunchedRecord {
  /** The `launchScheduler` text, with the sweep's name in place of WANDB_SWEEP_ID. */
  readonly text: string;
  readonly queue: string;
  readonly queueProject: string;
  readonly runSpec: Readonly<Record<string, unknown>>;
}

export interface SweepRecord {
  readonly id: string;
  readonly name: string;
  readonly project: ProjectRecord;
  displayName?: string;
  description?: string;
  state: string;
  method: string;
  /** The configuration as it was sent. */
  config: string;
  readonly createdAt: number;
  updatedAt: number;
  heartbeatAt?: number;
  readonly user: string;
  runCap?: number;
  program?: string;
  /** `scheduler.engine` of the configuration, as it was written. */
  engine?: string;
  metric?: { name: string; goal: 'minimize' | 'maximize' };
  launched?: LaunchedRecord;
  controller?: string;
  /** The `scheduler` of a classic sweep with a controller of its own. */
  classicScheduler?: string;
  priorRuns: string[];
  /** Its runs, oldest first. */
  runs: RunRecord[];
  /** How many runs a generated sweep will have once they are read. */
  pendingRuns?: { readonly count: number; readonly best?: number; make(): RunRecord[] };
  agents: SweepAgentRecord[];
  search?: Search;
  /** The grid has no further points. */
  exhausted?: boolean;
}

/** An agent of a sweep: a worker of its scheduler, or one that `wandb agent` started. */
export interface SweepAgentRecord {
  readonly id: string;
  readonly name: string;
  readonly sweep: SweepRecord;
  readonly host: string;
  readonly createdAt: number;
  heartbeatAt: number;
  state: string;
  runs: RunRecord[];
  /** What its next heartbeat is told before anything else. */
  commands: Record<string, unknown>[];
}

export type HistoryRow = Readonly<Record<string, unknown>>;

/** The course of a simulated run: row `n` is there from `from + (n + 1) * stepMs` on. */
export interface Course {
  readonly from: number;
  readonly stepMs: number;
  readonly fails: boolean;
  rows(): readonly HistoryRow[];
}

export interface RunRecord {
  readonly id: string;
  readonly name: string;
  readonly project: ProjectRecord;
  displayName: string;
  sweep?: SweepRecord;
  agent?: SweepAgentRecord;
  state: string;
  readonly createdAt: number;
  startedAt?: number;
  endedAt?: number;
  heartbeatAt?: number;
  /** Its process lives: the heartbeat is always fresh. */
  beats?: boolean;
  readonly user: string;
  host?: string;
  /** What its machine says of itself. */
  hardware?: { readonly gpu: string | null; readonly gpuCount: number | null };
  jobType?: string;
  group?: string;
  description?: string;
  notes?: string;
  commit?: string;
  tags: readonly string[];
  /** As W&B keeps it: `{key: {value, desc}}`. */
  config: Record<string, unknown>;
  summary: Record<string, unknown>;
  rows: HistoryRow[];
  events: HistoryRow[];
  course?: Course;
  /** What a seeded run has logged, made when somebody asks. */
  made?: { rows(): readonly HistoryRow[]; log(): readonly LogRecord[] };
  exitCode?: number;
  stopRequested: boolean;
  log: LogRecord[];
  readonly files: Map<string, StoredFile>;
}

export interface LogRecord {
  readonly at: number;
  readonly line: string;
  readonly level?: string;
}

export interface TemplateVariableRecord {
  readonly name: string;
  readonly description?: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface ResourceConfigRecord {
  readonly id: string;
  readonly entity: string;
  resource: string;
  config: unknown;
  templateVariables: readonly TemplateVariableRecord[];
  readonly createdAt: number;
  updatedAt: number;
}

export interface QueueRecord {
  readonly id: string;
  readonly name: string;
  readonly project: ProjectRecord;
  readonly access: 'PROJECT' | 'USER';
  readonly createdAt: number;
  updatedAt: number;
  config?: ResourceConfigRecord;
  prioritization: 'V0' | 'DISABLED';
  externalLinks?: unknown;
  /** Oldest first. */
  items: QueueItemRecord[];
}

export type ItemState = 'PENDING' | 'LEASED' | 'CLAIMED' | 'FAILED';

export interface QueueItemRecord {
  readonly id: string;
  readonly queue: QueueRecord;
  state: ItemState;
  readonly createdAt: number;
  updatedAt: number;
  runSpec: Readonly<Record<string, unknown>>;
  readonly priority: number;
  runId?: string;
  agentId?: string;
  /** A popped item that nobody acknowledged by then waits again. */
  leasedUntil?: number;
  failure?: { readonly message: string; readonly stage: string; readonly files: readonly string[] };
}

export interface LaunchAgentRecord {
  readonly id: string;
  readonly name: string;
  readonly hostname: string;
  status: string;
  heartbeatAt: number;
  readonly createdAt: number;
  updatedAt: number;
  queueIds: readonly string[];
  stopPolling: boolean;
  readonly config?: string;
  readonly version?: string;
  /** `living` and `dead` ones are ours; a `real` one registered itself. */
  kind: 'living' | 'dead' | 'real';
}

export interface CollectionRecord {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly project: ProjectRecord;
  description?: string;
  readonly createdAt: number;
  updatedAt: number;
  readonly versions: ArtifactRecord[];
}

export interface ArtifactRecord {
  readonly id: string;
  readonly collection: CollectionRecord;
  state: 'PENDING' | 'COMMITTED' | 'DELETED';
  /** Given when it is committed. */
  versionIndex?: number;
  aliases: string[];
  readonly tags: readonly string[];
  digest: string;
  description?: string;
  metadata?: string;
  readonly createdAt: number;
  updatedAt: number;
  readonly createdBy?: RunRecord;
  /** What its client calls it before it has an id of ours. */
  readonly clientId?: string;
  manifest?: ManifestRecord;
  readonly usedBy: Set<RunRecord>;
}

export interface ManifestRecord {
  readonly id: string;
  readonly artifact: ArtifactRecord;
  digest: string;
  readonly type: string;
  readonly createdAt: number;
  readonly file: StoredFile;
}
