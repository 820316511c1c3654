import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule } from '../rule.ts';
import type { ParameterCheck } from './parameterCheck.ts';

export const boundNotWhole: Rule = { code: 'bound-not-whole', severities: ['error', 'warning'] };

/** Reports a float as a bound of `int_uniform`: W&B refuses it even where it is as large as an integer. */
export function reportBoundNotWhole(check: ParameterCheck, bound: Field, value: number): void {
  const { context, label } = check;
  const isWhole = Number.isInteger(value);
  const message = isWhole
    ? l10n.t(
        '`{0}` of `{1}` is the float {2}, but `int_uniform` requires an integer. Use `{3}`.',
        bound.name,
        label,
        bound.source,
        value,
      )
    : l10n.t(
        '`{0}` of `{1}` is the float {2}, but `int_uniform` requires an integer. Use one, or `distribution: uniform`.',
        bound.name,
        label,
        bound.source,
      );
  const fixes = [Number.isSafeInteger(value) ? useValue(context.sweep, bound, String(value), true) : undefined];
  check.report(boundNotWhole, bound, message, { fixes });
}
