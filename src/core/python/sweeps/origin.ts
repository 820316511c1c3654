import type { Place } from '../evaluate/value.ts';

/** What JSON cannot hold, so that the client refuses a configuration with it (docs/facts/python-sweeps.md, 2). */
export type Refused = 'set' | 'range' | 'iterator' | 'array' | 'numpy' | 'function' | 'class' | 'builtin' | 'tupleKey';

/** Where a sweep in Python comes from, and what its file does with it. */
export interface PythonOrigin {
  readonly call: Place;
  /** The file that its configuration was read from, as a whole, by its path from the program's folder. */
  readonly opened?: string;
  /** `controller` creates the sweep in the process that steers it. */
  readonly kind: 'sweep' | 'controller';
  /** Where it goes; `?` = unknown, undefined = not given. */
  readonly project: string | undefined;
  readonly entity: string | undefined;
  /** True where the call gives the sweep's entity. */
  readonly hasEntity: boolean;
  /** Runs of earlier sweeps that count, by their ids; `?` = unknown. */
  readonly priorRuns: readonly string[] | '?';
  /** Whether the file starts agents, and whether one of them runs (or may run) a function instead of the program. */
  readonly agents: 'none' | 'program' | 'function';
  /** The most runs of one of its agents; undefined = without a limit, or unknown. */
  readonly count: number | undefined;
}
