import type { Place, Value } from '../evaluate/value.ts';

/** A call that creates a sweep, with what is known of its arguments. */
export interface SweepCall {
  /** `controller` runs the sweep itself, in this process. */
  readonly kind: 'sweep' | 'controller';
  readonly call: Place;
  /** Where the configuration is made; where that is not in this file, the argument. */
  readonly place: Place;
  readonly config: Value;
  /** Where it goes, as `wandb.sweep` takes it; undefined where nothing is given. */
  readonly project: Value | undefined;
  readonly entity: Value | undefined;
  readonly priorRuns: Value | undefined;
}

/** A call of `wandb.agent`. */
export interface AgentCall {
  readonly call: Place;
  readonly sweepId: Value | undefined;
  /** The function that it runs; without one it starts the sweep's program. */
  readonly function: Value | undefined;
  /** The most runs; undefined = without a limit. */
  readonly count: Value | undefined;
}
