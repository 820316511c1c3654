import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';
import type { JsonValue } from '../../json.ts';

/** What the person chose beside the file; each may be missing. */
export interface LaunchChoices {
  readonly entity?: string;
  readonly project?: string;
  readonly queue?: string;
  /** The viewer's username (or the entity); the client's `--author`. */
  readonly author?: string;
  readonly priorRuns?: readonly string[];
  /** What is laid over the file for this launch alone. */
  readonly options?: LaunchOptions;
}

/** What "Launch with options" lets a person choose over the file. Each may be missing: the file's word stands then. */
export interface LaunchOptions {
  /** `entity/project/name:alias`; takes the place of `job` and `image_uri`. */
  readonly job?: string;
  /** 0 critical, 1 high, 2 medium, 3 low. */
  readonly priority?: number;
  readonly numWorkers?: number;
  /** Arguments of each run: `launch.overrides.args`. */
  readonly args?: readonly string[];
  /** Laid over `launch.overrides.run_config`, key by key. */
  readonly runConfig?: Readonly<Record<string, JsonValue>>;
  /** For the scheduler and its runs alike, as both go to the same queue. */
  readonly templateVariables?: Readonly<Record<string, JsonValue>>;
}

/** A sweep file as it stands in the editor, saved or not. */
export interface LaunchFile {
  readonly text: string;
  /** Its name with the ending, which tells YAML from JSON; folders before it do no harm. */
  readonly name: string;
}

/** The sweep that a resume found, as `SweepWithRuns` answers. */
export interface FoundSweep {
  readonly id: string;
  /** The eight characters of its address. */
  readonly name: string;
  readonly state: string;
  /** YAML text. */
  readonly config: string;
  /** The launchScheduler JSON text of the launch before; null for a sweep that was not launched. */
  readonly scheduler: string | null;
}

export interface Refusal {
  readonly code: string;
  /** One sentence that names the cure. */
  readonly message: string;
}

export type Plan =
  | {
      readonly upsertSweep: UpsertSweepVariables;
      /** What the person should know beside: one sentence each. */
      readonly notes: readonly string[];
      /** Ids of the deliberate differences to the official client that shaped this plan (see differences.ts). */
      readonly differences?: readonly string[];
    }
  | { readonly refused: Refusal; readonly differences?: readonly string[] };
