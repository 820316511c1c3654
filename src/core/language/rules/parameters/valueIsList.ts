import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isOptuna, type Parameter } from '../../../sweep/sweepFile.ts';
import { useKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { parameterName } from '../words.ts';
import { hasRepeats } from '../../../space/gridValue.ts';

export const valueIsList: Rule = { code: 'value-is-list', severities: ['information'] };

/** Reports a constant that is a list, where `values` may be meant. */
export function checkValueIsList(context: RuleContext, parameter: Parameter): void {
  const { field, form } = parameter;
  const value = field.get('value');
  if (form !== 'constant' || value?.type !== 'seq') return;
  const message = l10n.t(
    '`value` of `{0}` is one list, so every run gets all of it. Use `values` to try its items one by one.',
    parameterName(parameter),
  );
  const fixes = [areChoices(context, field, value) ? useKey(context.sweep, value, 'values') : undefined];
  context.report(valueIsList, keyPlace(value), message, { fixes });
}

/** Whether no other rule would report the items as `values`. */
function areChoices({ sweep }: RuleContext, field: Field, value: Field): boolean {
  const { items } = value;
  const canBeDrawn = items.every(item => item.scalar) || !isOptuna(sweep.schedulerKind);
  return items.length > 0 && !hasRepeats(value) && canBeDrawn && !field.has('distribution') && !field.has('values');
}
