import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule } from '../rule.ts';
import type { FormCheck } from './parameterCheck.ts';

export const minNotPositive: Rule = { code: 'min-not-positive', severities: ['error', 'warning'] };

/** Reports a logarithmic range that starts at 0 or below. */
export function reportMinNotPositive(check: FormCheck, min: Field): void {
  const { form, label } = check;
  const message = l10n.t(
    '`min` of `{0}` is {1}, but `{2}` requires a number above 0. Use a small number, such as 0.0001.',
    label,
    min.source,
    form,
  );
  check.report(minNotPositive, min, message);
}
