import { isOptuna, type SweepFile } from '../../../sweep/sweepFile.ts';
import type { Severity } from '../../types.ts';
import type { ReportOptions } from '../rule.ts';

/**
 * How bad it is that the Optuna scheduler refuses something: nothing is certain about a job that only looks like the
 * published one.
 */
export function optunaSeverity(sweep: SweepFile): Severity {
  return sweep.schedulerKind === 'optuna' ? 'error' : 'warning';
}

/** The same of pruner and sampler: those of an `optuna_source` may take their place. */
export function classSeverity(sweep: SweepFile): Severity {
  return optunaConverts(sweep) ? optunaSeverity(sweep) : 'warning';
}

/** How bad something is, and whether the scheduler surely fails on it. */
export type Gravity = Pick<ReportOptions, 'severity' | 'schedulerFails'>;

/**
 * The gravity of what the server warns of itself: never an Error, as the sweep is created
 * (docs/decisions/optuna-severity.md).
 */
export function warnedGravity({ schedulerKind }: SweepFile): Gravity {
  return { severity: 'warning', schedulerFails: schedulerKind === 'optuna' };
}

/** True where the published scheduler fails without `parameters`. */
export function optunaNeedsParameters(sweep: SweepFile): boolean {
  return sweep.schedulerKind === 'optuna' && optunaConverts(sweep);
}

/** True where the published scheduler fails without a top-level `metric`. */
export function optunaNeedsMetric({ schedulerKind, settings }: SweepFile): boolean {
  return schedulerKind === 'optuna' && settings?.get('metrics')?.falsy !== false;
}

/** True where Optuna converts the parameters of the file, and does not read a Python search space. */
export function optunaConverts(sweep: SweepFile): boolean {
  return isOptuna(sweep.schedulerKind) && sweep.settings?.get('optuna_source') === undefined;
}
