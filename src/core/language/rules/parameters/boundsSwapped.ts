import * as l10n from '@vscode/l10n';
import { pyFloatRepr } from '../../../python/values/float.ts';
import type { Field } from '../../../sweep/field.ts';
import { boundNumber } from '../../../sweep/parameterForm.ts';
import { fix, replaceValue, yamlOf } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { swappedMessage } from '../optuna/optunaParameter.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { ParameterCheck } from './parameterCheck.ts';

export const boundsSwapped: Rule = { code: 'bounds-swapped', severities: ['error', 'warning'] };

/** Reports a `min` that is not less than `max`. */
export function checkBoundOrder(check: ParameterCheck, min: Field, max: Field): void {
  const { context, label } = check;
  const [low, high] = [orderNumber(min), orderNumber(max)];
  if (low === undefined || high === undefined || low < high) return;
  // `not-finite` reports what is infinite or NaN.
  if (!Number.isFinite(low) || !Number.isFinite(high)) return;
  if (low === high) {
    const message = check.isOnlyWarned
      ? l10n.t(
          '`min` and `max` of `{0}` are both {1}, and the server warns. Use `value: {1}`, or another bound.',
          label,
          min.source,
        )
      : l10n.t(
          '`min` and `max` of `{0}` are both {1}, so W&B refuses it. Use `value: {1}`, or another bound.',
          label,
          min.source,
        );
    check.report(boundsSwapped, min, message);
    return;
  }
  const message = check.isRefusedByOptuna ? swappedMessage(label, min, max) : orderMessage(check, min, max);
  check.report(boundsSwapped, min, message, { fixes: [swap(context, min, max)] });
}

function orderMessage({ label, isOnlyWarned }: ParameterCheck, min: Field, max: Field): string {
  return isOnlyWarned
    ? l10n.t(
        '`min` {0} of `{1}` is not less than `max` {2}, and the server warns. Swap them.',
        min.source,
        label,
        max.source,
      )
    : l10n.t(
        '`min` {0} of `{1}` is not less than `max` {2}, so W&B refuses it. Swap them.',
        min.source,
        label,
        max.source,
      );
}

function swap(context: RuleContext, min: Field, max: Field): Fix | undefined {
  const edits = [
    replaceValue(context.sweep, min, sourceOf(context, max)),
    replaceValue(context.sweep, max, sourceOf(context, min)),
  ];
  return fix(l10n.t('Swap min and max'), edits, true);
}

/** Python orders booleans as 0 and 1. */
function orderNumber(field: Field): number | undefined {
  const { scalar } = field;
  return scalar?.type === 'bool' ? Number(scalar.value) : boundNumber(field);
}

function sourceOf({ sweep }: RuleContext, field: Field): string | undefined {
  return field.node.kind === 'scalar' ? yamlOf(sweep, field) : pyFloatRepr(field.number ?? 0);
}
