import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';
import type { JsonValue } from '../../json.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { LaunchFacts } from './launchFacts.ts';
import type { LaunchValues } from './launchValues.ts';

/** What the person chose besides the file; each may be missing. */
export interface LaunchChoices {
  readonly entity?: string;
  readonly project?: string;
  readonly queue?: string;
  /** The viewer's username (or the entity); the client's `--author`. */
  readonly author?: string;
  readonly priorRuns?: readonly string[];
  /** What replaces the file's values for this launch alone. */
  readonly options?: LaunchOptions;
}

/** What "Launch with Options" lets a person choose. Each may be missing: then the file's value is used. */
export interface LaunchOptions {
  /** `entity/project/name:alias`; replaces `job` and `image_uri`. */
  readonly job?: string;
  /** A place in `PRIORITIES`. */
  readonly priority?: number;
  readonly numWorkers?: number;
  /** Arguments of each run: `launch.overrides.args`. */
  readonly args?: readonly string[];
  /** Replaces keys of `launch.overrides.run_config`, one by one. */
  readonly runConfig?: Readonly<Record<string, JsonValue>>;
  /** For the scheduler and its runs alike, as both go to the same queue. */
  readonly templateVariables?: Readonly<Record<string, JsonValue>>;
}

/** A sweep file as the editor has it, saved or not. */
export interface LaunchFile {
  readonly text: string;
  /** Its name with the ending, which tells YAML from JSON; folders before it are ignored. */
  readonly name: string;
}

/** A sweep of a Python file, in which everything is known. */
export interface PythonSweep {
  readonly sweep: SweepFile;
}

/** Why a plan could not be made. */
export interface Refusal {
  readonly code: string;
  /** One sentence that names the fix. */
  readonly message: string;
}

/** Something that is sent, or was sent before: the variables, and what they say. */
export interface Sent {
  readonly upsertSweep: UpsertSweepVariables;
  readonly values: LaunchValues;
  readonly facts: LaunchFacts;
}

/** A plan that can be sent. */
export interface Planned extends Sent {
  /** What the person should know besides: one sentence each. */
  readonly notes: readonly string[];
  /** Ids of the deliberate differences from the official client that shaped this plan (differences.ts). */
  readonly differences: readonly string[];
}

/** What would be sent, or why nothing can be. `More` is what some plans tell in addition. */
export type Plan<More = unknown> =
  | (Planned & More)
  | { readonly refused: Refusal; readonly differences?: readonly string[] };
