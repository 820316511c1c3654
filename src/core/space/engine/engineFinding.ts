import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import { axFinding } from './axFinding.ts';
import { clientForm } from './clientForm.ts';
import { refused, type EngineFinding } from './finding.ts';
import { optunaFinding } from './optunaFinding.ts';

/**
 * Whether the local engine makes its search space from `parameters`: Optuna unless a function does, Ax unless a client
 * of the user's own brings it (docs/facts/local-engines.md).
 */
export function convertsParameters({ localEngine, localScheduler }: SweepFile): boolean {
  if (localEngine === 'optuna') return (localScheduler?.get('search_space')?.type ?? 'null') === 'null';
  return localEngine === 'ax' && localScheduler?.get('optimizer')?.falsy !== false;
}

/** What the local engine refuses or alters of a top-level parameter; undefined where it reads none, or takes it. */
export function engineFinding(parameter: Field, sweep: SweepFile): EngineFinding | undefined {
  if (!convertsParameters(sweep)) return undefined;
  return findingOf(parameter, sweep.localEngine === 'ax' ? 'ax' : 'optuna');
}

/** What an engine refuses or alters of a top-level parameter; undefined where it draws what is written. */
export function findingOf(parameter: Field, engine: 'optuna' | 'ax'): EngineFinding | undefined {
  const form = clientForm(parameter);
  if (form === undefined) return refused(parameter.has('parameters') ? 'group' : 'form', parameter);
  return engine === 'ax' ? axFinding(parameter, form) : optunaFinding(parameter, form);
}
