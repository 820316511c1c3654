import * as l10n from '@vscode/l10n';
import { useValue } from '../commonFixes.ts';
import type { Rule } from '../rule.ts';
import { expected } from '../structure/expected.ts';
import { describe } from '../words.ts';
import { calculated } from './meantValues.ts';
import type { FormCheck } from './parameterCheck.ts';

export const parameterNumber: Rule = { code: 'parameter-number', severities: ['error', 'warning'] };

/** The numbers of a parameter other than its bounds. */
const NUMBERS = ['q', 'mu', 'sigma', 'a', 'b'] as const;

/** Reports such a number that is not one, or out of its range. */
export function checkNumbers(check: FormCheck): void {
  const { field, found, label } = check;
  for (const key of NUMBERS) {
    const number = field.get(key);
    const misfit = number && found.find(each => each.field === number);
    if (!misfit || !('node' in misfit)) continue;
    const result = calculated(number.text);
    if (result !== undefined) {
      const message = l10n.t(
        '`{0}` of `{1}` is {2}, but YAML does not calculate, and W&B requires a number. Use `{3}`.',
        key,
        label,
        describe(number),
        result,
      );
      check.report(parameterNumber, number, message, { fixes: [useValue(check.context.sweep, number, result)] });
      continue;
    }
    const message = l10n.t(
      '`{0}` of `{1}` is {2}, which W&B does not expect. Use {3}.',
      key,
      label,
      describe(number),
      expected(misfit.node),
    );
    check.report(parameterNumber, number, message);
  }
}
