import type { Parameter } from '../../../sweep/sweepFile.ts';
import type { RuleContext } from '../rule.ts';
import { checkChoice } from './optunaChoice.ts';
import { checkDistribution, reportProbabilities } from './optunaDistributionIgnored.ts';
import { optunaParameter, optunaRefusal } from './optunaParameter.ts';
import { checkWholeNumbers } from './optunaWholeNumbers.ts';
import { optunaConverts, optunaSeverity } from './severity.ts';

/** Checks what Optuna makes of each top-level parameter. */
export function checkOptunaParameters(context: RuleContext): void {
  const { sweep, unfit } = context;
  if (!optunaConverts(sweep)) return;
  for (const parameter of sweep.parameters) {
    if (unfit.has(parameter.field)) continue;
    const refusal = optunaRefusal(parameter, sweep);
    if (refusal) {
      const { at, message, fixes = [] } = refusal;
      context.report(optunaParameter, at, message, { severity: optunaSeverity(sweep), fixes });
    } else checkReading(context, parameter);
  }
}

/** Checks a parameter that Optuna can convert for what it does not read. */
function checkReading(context: RuleContext, { field, names }: Parameter): void {
  const label = names.join('.');
  const [values, value, min, max] = [field.get('values'), field.get('value'), field.get('min'), field.get('max')];
  const choices = values && !values.falsy ? values.items : value && !value.falsy ? [value] : undefined;
  if (choices) {
    for (const item of choices) checkChoice(context, label, item);
    const probabilities = field.get('probabilities');
    if (probabilities) reportProbabilities(context, label, field, probabilities);
  } else if (min && max) {
    checkDistribution(context, label, field);
    checkWholeNumbers(context, label, min, max, field.get('distribution')?.text ?? '');
  }
}
