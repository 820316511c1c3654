import type { Parameter } from '../../../sweep/sweepFile.ts';
import type { RuleContext } from '../rule.ts';
import { choicesOf } from './gridValues.ts';
import { checkChoice } from './optunaChoice.ts';
import { checkDistribution, reportProbabilities } from './optunaDistributionIgnored.ts';
import { optunaParameter, optunaRefusal } from './optunaParameter.ts';
import { checkSamplerSpace } from './optunaSamplerSpace.ts';
import { checkWholeNumbers } from './optunaWholeNumbers.ts';
import { optunaConverts, optunaSeverity } from './severity.ts';

/** Checks what Optuna makes of each top-level parameter. */
export function checkOptunaParameters(context: RuleContext): void {
  const { sweep, unfit } = context;
  if (!optunaConverts(sweep)) return;
  const converted: Parameter[] = [];
  for (const parameter of sweep.parameters) {
    const refusal = optunaRefusal(parameter, sweep);
    if (!refusal && parameter.field.type === 'map') converted.push(parameter);
    if (unfit.has(parameter.field)) continue;
    if (refusal) {
      const { at, message, fixes = [] } = refusal;
      context.report(optunaParameter, at, message, { severity: optunaSeverity(sweep), fixes });
    } else checkReading(context, parameter);
  }
  checkSamplerSpace(context, converted);
}

/** Checks a parameter that Optuna can convert for what it does not read. */
function checkReading(context: RuleContext, { field, names }: Parameter): void {
  const label = names.join('.');
  const [min, max] = [field.get('min'), field.get('max')];
  const choices = choicesOf(field);
  if (choices) {
    for (const item of choices) checkChoice(context, label, item);
    const probabilities = field.get('probabilities');
    if (probabilities) reportProbabilities(context, label, field, probabilities);
  } else if (min && max) {
    checkDistribution(context, label, field);
    checkWholeNumbers(context, label, min, max, field.get('distribution')?.text ?? '');
  }
}
