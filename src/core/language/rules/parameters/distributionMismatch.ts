import * as l10n from '@vscode/l10n';
import type { FormName } from '../../../sweep/parameterForm.ts';
import type { Field } from '../../../sweep/field.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule } from '../rule.ts';
import { listing } from '../words.ts';
import type { FormCheck } from './parameterCheck.ts';

export const distributionMismatch: Rule = { code: 'distribution-mismatch', severities: ['error', 'warning'] };

/** The forms that W&B gives a parameter by its keys alone (docs/facts/config.md). */
const IMPLIED: readonly FormName[] = [
  'categorical',
  'categorical_w_probabilities',
  'constant',
  'int_uniform',
  'uniform',
];

/** Reports a distribution that W&B knows and that does not go with the parameter's other keys. */
export function reportDistributionMismatch(check: FormCheck, distribution: Field): void {
  const { context, form } = check;
  check.report(distributionMismatch, distribution, messageOf(check, distribution.text ?? ''), {
    fixes: [useValue(context.sweep, distribution, form)],
  });
}

function messageOf({ field, form, allowed, label }: FormCheck, distribution: string): string {
  const keys = listing(allowed.filter(key => key !== 'distribution' && field.has(key)));
  if (!IMPLIED.includes(form))
    return l10n.t(
      '`distribution: {0}` does not fit {1} of `{2}`, as W&B requires. Use `distribution: {3}`.',
      distribution,
      keys,
      label,
      form,
    );
  if (distribution === 'categorical_w_probabilities')
    return l10n.t(
      '`distribution: {0}` does not fit {1} of `{2}`, as W&B requires. Use `{3}`, or add `probabilities`.',
      distribution,
      keys,
      label,
      form,
    );
  return l10n.t(
    '`distribution: {0}` does not fit {1} of `{2}`, as W&B requires. Use `distribution: {3}`, or remove it.',
    distribution,
    keys,
    label,
    form,
  );
}
