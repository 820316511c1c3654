import type { FittedParameter, ProgramFit } from '../../program/programFit.ts';
import type { Outcome } from '../../../python/program/options.ts';
import type { RuleContext } from '../rule.ts';

/** What a rule about a sweep and its program sees. */
export interface FitContext extends RuleContext {
  readonly fit: ProgramFit;
}

/** The names of the options that the parameters can give, without hyphens. */
export function optionNames({ fit }: FitContext): string[] {
  const options = fit.line?.level.options ?? [];
  return options.flatMap(({ names }) =>
    names.map(name => name.replace(/^--/, '')).filter(name => !name.startsWith('-')),
  );
}

/** Whether all values of a parameter have one of some outcomes. */
export function allAre({ values }: FittedParameter, ...outcomes: readonly Outcome[]): boolean {
  return values.length > 0 && values.every(({ outcome }) => outcome !== undefined && outcomes.includes(outcome));
}

/** An option as it is written on the command line. */
export function optionWord({ fit }: FitContext, name: string): string {
  return fit.line?.parser === 'hydra' ? name : `--${name}`;
}
