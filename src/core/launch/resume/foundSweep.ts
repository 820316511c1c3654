import type { Sweep } from '../../api/types.ts';

/** The sweep to resume or update, as W&B has it. */
export interface FoundSweep {
  readonly id: string;
  /** The eight characters of its address. */
  readonly name: string;
  readonly state: string;
  /** YAML. */
  readonly config: string;
  /** The launchScheduler JSON of the launch before; null for a sweep that was not launched. */
  readonly scheduler: string | null;
}

/** The sweep as plans take it. */
export function foundSweep({ id, name, state, config = '', scheduler }: Sweep): FoundSweep {
  return { id, name, state, config, scheduler: scheduler ?? null };
}
