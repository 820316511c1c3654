import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import type { Severity } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const imputeWhileRunningFalse: Rule = { code: 'impute-while-running-false', severities: ['warning', 'error'] };

/** Reports a boolean in `metric.impute_while_running`, which takes strings only (docs/facts/config.md). */
export function reportImputeWhileRunning(context: RuleContext, field: Field, severity: Severity): void {
  const message = l10n.t(
    '`metric.impute_while_running` is a boolean, but W&B requires a string. Use `"false"` in quotes.',
  );
  const use = fix(l10n.t('Use {0}', '"false"'), [replaceValue(context.sweep, field, '"false"')], field.falsy);
  context.report(imputeWhileRunningFalse, field, message, { severity, fixes: [use] });
}
