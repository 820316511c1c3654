import type { FormName } from '../../../sweep/parameterForm.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import type { RuleContext } from '../rule.ts';
import type { Misfit } from '../structure/structure.ts';

/** One parameter while the rules check that it has a form. */
export interface ParameterCheck {
  readonly context: RuleContext;
  readonly parameter: Parameter;
  /** The parameter as a sentence names it. */
  readonly label: string;
  /** Whether the parameter is not in a group. */
  readonly isTop: boolean;
  /** Reports what keeps the parameter from its form. The severity is the parameter's unless the options have one. */
  readonly report: RuleContext['report'];
}

/** The same for a parameter whose keys decide its form. */
export interface FormCheck extends ParameterCheck {
  readonly form: FormName;
  /** Everything in the parameter that does not fit the form's schema. */
  readonly found: readonly Misfit[];
}
