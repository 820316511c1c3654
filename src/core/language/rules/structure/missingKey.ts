import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Severity } from '../../types.ts';
import { removeKey } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';

export const missingKey: Rule = { code: 'missing-key', severities: ['warning', 'error'] };

/** Reports a block without a key that it requires: the server warns and goes on without the block. */
export function reportMissingKey(context: RuleContext, field: Field, name: string, severity: Severity): void {
  const message = l10n.t(
    '`{0}` has no effect without the key `{1}`, which is missing. Add `{1}: …`.',
    pathName(field.path),
    name,
  );
  context.report(missingKey, field, message, { severity, absent: true });
}

/** Reports an empty `metric` beside the metrics of Optuna's scheduler, which go by its settings all the same. */
export function reportEmptyMetric(context: RuleContext, metric: Field): void {
  const message = l10n.t(
    '`metric` is empty, so Optuna reads `scheduler.settings.metrics`, but W&B warns. Remove `metric`.',
  );
  const fixes = [removeKey(context.sweep, metric)];
  context.report(missingKey, metric, message, { severity: 'warning', absent: true, fixes });
}
