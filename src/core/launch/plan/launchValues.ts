import type { PyMap } from '../../python/values/dict.ts';
import type { PyValue } from '../../python/values/value.ts';

/** What is sent, as values: the same as the strings of the variables, so that they are never parsed back. */
export interface LaunchValues {
  /** The configuration as W&B stores it. */
  readonly config: PyMap;
  /** The launchScheduler with its run spec as a mapping; undefined for a plain sweep. */
  readonly launchScheduler: PyMap | undefined;
  /** `templateVariableValues`; undefined where none are set. */
  readonly templates: PyValue | undefined;
}
