import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { parameterName } from '../words.ts';

export const parametersEmpty: Rule = { code: 'parameters-empty', severities: ['error', 'warning'] };

/** Reports an empty `parameters` at the top of the file. */
export function reportParametersEmpty(context: RuleContext, field: Field, severity: 'error' | 'warning'): void {
  const message = l10n.t(
    '`parameters` is empty, but W&B requires at least one. Add one, such as `name: {values: […]}`.',
  );
  context.report(parametersEmpty, field, message, { severity, absent: true });
}

/** Reports a group without parameters. */
export function checkEmptyGroup(context: RuleContext, parameter: Parameter, severity: 'error' | 'warning'): void {
  const inner = parameter.field.get('parameters');
  if (inner?.type !== 'map' || inner.items.length > 0) return;
  const message = l10n.t(
    'The group `{0}` is empty, but W&B requires at least one parameter. Add one, or remove the group.',
    parameterName(parameter),
  );
  context.report(parametersEmpty, inner, message, { severity, absent: true });
}
