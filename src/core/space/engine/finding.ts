import type { Field } from '../../sweep/field.ts';

/**
 * What Optuna or Ax cannot take of a parameter as it is:
 *
 * - `form`: not a mapping, or keys that tell no distribution; `group`: a group of parameters
 * - `distribution`: one that the engine does not have
 * - `no-values`, `not-a-list`, `letters` (a string is taken letter by letter), `mixed`, `null`, `list`, `too-many`
 * - `no-bound` (one is missing), `bound` (not a number), `order` (not less than the other), `not-positive`, `narrow`
 * - `step` (not a number above 0), `step-end` (it does not divide the range), `log-step` (with a logarithm)
 */
export type EngineFault =
  | 'form'
  | 'group'
  | 'distribution'
  | 'no-values'
  | 'not-a-list'
  | 'letters'
  | 'mixed'
  | 'null'
  | 'list'
  | 'too-many'
  | 'no-bound'
  | 'bound'
  | 'order'
  | 'not-positive'
  | 'narrow'
  | 'step'
  | 'step-end'
  | 'log-step';

/** The first thing that an engine refuses of a parameter; where it refuses nothing, the first that it alters. */
export interface EngineFinding {
  readonly fault: EngineFault;
  /** True where the scheduler does not start; false where it draws something else than is written. */
  readonly refused: boolean;
  /** The value that is at fault, or the parameter. */
  readonly at: Field;
}

/** A refusal. */
export function refused(fault: EngineFault, at: Field): EngineFinding {
  return { fault, refused: true, at };
}

/** Something that is drawn otherwise than it is written. */
export function altered(fault: EngineFault, at: Field): EngineFinding {
  return { fault, refused: false, at };
}
