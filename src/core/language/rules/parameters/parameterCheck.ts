import { engineFinding } from '../../../space/engine/engineFinding.ts';
import type { Field } from '../../../sweep/field.ts';
import { readsNoMethod } from '../../../wandb/localEngines.ts';
import type { FormName } from '../../../sweep/parameterForm.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { optunaRefusal } from '../optuna/optunaParameter.ts';
import { optunaConverts, warnedGravity, type Gravity } from '../optuna/severity.ts';
import type { RuleContext } from '../rule.ts';
import { parameterForm } from '../structure/forms.ts';
import type { Misfit } from '../structure/structure.ts';
import { parameterName } from '../words.ts';

/** One parameter while the rules check that it has a form. A class, as one is made for each of 30,000 parameters. */
export class ParameterCheck {
  /** Whether something keeps the parameter from its form. */
  isUnfit = false;

  constructor(
    readonly context: RuleContext,
    readonly parameter: Parameter,
  ) {}

  get field(): Field {
    return this.parameter.field;
  }

  /** The parameter as a sentence names it. */
  get label(): string {
    return parameterName(this.parameter);
  }

  /** Whether the parameter is not in a group. */
  get isTop(): boolean {
    return this.parameter.names.length === 1;
  }

  /** Whether Optuna's scheduler fails on the parameter, which W&B's server does not check. */
  get isRefusedByOptuna(): boolean {
    const { sweep } = this.context;
    return this.isTop && optunaConverts(sweep) && optunaRefusal(this.parameter, sweep) !== undefined;
  }

  /** Whether the server only warns of what keeps the parameter from its form, and creates the sweep. */
  get isOnlyWarned(): boolean {
    return this.gravity().severity === 'warning';
  }

  /** Reports what keeps the parameter from its form. The severity is the parameter's unless the options have one. */
  report(...[rule, at, message, options]: Parameters<RuleContext['report']>): void {
    this.isUnfit = true;
    this.context.report(rule, at, message, { ...this.gravity(), ...options });
  }

  /**
   * The engine refuses a parameter that fits no form. With `method: custom` the server only warns, but Optuna may fail
   * on it (docs/facts/schedulers.md).
   */
  private gravity(): Gravity {
    const { sweep } = this.context;
    if (sweep.isUndecided) return { severity: 'warning' };
    if (!sweep.isCustom) return { severity: 'error' };
    if (readsNoMethod(sweep.localEngine))
      return { severity: this.isTop && engineFinding(this.field, sweep)?.refused === true ? 'error' : 'warning' };
    return this.isRefusedByOptuna ? warnedGravity(sweep) : { severity: 'warning' };
  }
}

/** The same for a parameter whose keys decide its form. */
export class FormCheck extends ParameterCheck {
  constructor(
    context: RuleContext,
    parameter: Parameter,
    readonly form: FormName,
    /** Everything in the parameter that does not fit the form's schema. */
    readonly found: readonly Misfit[],
  ) {
    super(context, parameter);
  }

  /** The keys that the form takes. */
  get allowed(): readonly string[] {
    return parameterForm(this.form).keys;
  }
}
