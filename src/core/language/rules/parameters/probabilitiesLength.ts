import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const probabilitiesLength: Rule = { code: 'probabilities-length', severities: ['warning'] };

/** Reports more `values` than `probabilities`, or fewer, and gives whether it did. */
export function checkProbabilitiesLength(
  context: RuleContext,
  label: string,
  values: Field,
  probabilities: Field,
): boolean {
  const [many, few] = [values.items.length, probabilities.items.length];
  if (many === few) return false;
  const message = l10n.t(
    '`{0}` has {1} `values` and {2} `probabilities`, and W&B warns. Use one probability for each value.',
    label,
    many,
    few,
  );
  context.report(probabilitiesLength, probabilities, message);
  return true;
}
