import type { Place } from '../evaluate/value.ts';

/** What JSON cannot hold, so that the client refuses a configuration with it (docs/facts/python-sweeps.md, 2). */
export type Refused = 'set' | 'range' | 'iterator' | 'array' | 'numpy' | 'function' | 'class' | 'builtin' | 'tupleKey';

/** Where a sweep in Python comes from, and what its file does with it. */
export interface PythonOrigin {
  readonly call: Place;
  /** Where it goes; `?` = unknown, undefined = not given. */
  readonly project: string | undefined;
  readonly entity: string | undefined;
  /** True where the call gives the sweep's entity. */
  readonly hasEntity: boolean;
  /** Whether the file starts agents, and whether one of them runs (or may run) a function instead of the program. */
  readonly agents: 'none' | 'program' | 'function';
  /** The most runs of one of its agents; undefined = without a limit, or unknown. */
  readonly count: number | undefined;
}
