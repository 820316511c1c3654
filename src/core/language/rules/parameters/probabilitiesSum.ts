import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { boundNumber } from '../../../sweep/parameterForm.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const probabilitiesSum: Rule = { code: 'probabilities-sum', severities: ['warning'] };

/** What numpy's isclose allows around 1: 1e-8 + 1e-5 × 1. */
const TOLERANCE = 1e-8 + 1e-5;

/** Reports `probabilities` whose sum is not 1. */
export function checkProbabilitiesSum(context: RuleContext, label: string, probabilities: Field): void {
  const sum = probabilities.items.reduce((total, item) => total + (boundNumber(item) ?? 0), 0);
  if (Math.abs(sum - 1) <= TOLERANCE) return;
  const message = l10n.t(
    'The sum of the `probabilities` of `{0}` is {1}, and W&B warns. Use numbers whose sum is 1.',
    label,
    Number(sum.toPrecision(6)),
  );
  context.report(probabilitiesSum, probabilities, message);
}
