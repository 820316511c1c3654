import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isSciText } from '../../../sweep/parameterForm.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';
import type { FormCheck } from './parameterCheck.ts';

export const valuesNotAList: Rule = { code: 'values-not-a-list', severities: ['error', 'warning'] };

/** Reports `values` that are not a list, or an empty one. */
export function reportValuesNotAList(check: FormCheck, values: Field): void {
  const { context, label } = check;
  const isOneValue = values.scalar !== undefined && values.type !== 'null' && !/[,;]/.test(values.text ?? '');
  const message = isOneValue
    ? l10n.t(
        '`values` of `{0}` is {1}, but W&B requires a list that is not empty. Use `values: [{2}]`.',
        label,
        describe(values),
        values.source,
      )
    : l10n.t(
        '`values` of `{0}` is {1}, but W&B requires a list that is not empty. Use one, such as `[first, second]`.',
        label,
        describe(values),
      );
  check.report(valuesNotAList, values, message, {
    ...(isRefusedAlways(check, values) ? { severity: 'error' } : {}),
    fixes: [isOneValue ? inList(context, values) : undefined],
  });
}

/** Python's len() fails next to probabilities, and that refuses a custom sweep, too. */
function isRefusedAlways({ field, isTop }: FormCheck, values: Field): boolean {
  const hasLength = values.text !== undefined || values.type === 'seq' || values.type === 'map';
  return isTop && field.has('probabilities') && !hasLength;
}

function inList({ sweep }: RuleContext, values: Field): Fix | undefined {
  // Another rule would report these as items.
  if (isSciText(values) || (values.falsy && values.type === 'str')) return undefined;
  const { node } = values;
  const text = node.kind === 'scalar' ? sweep.tree.text.slice(node.start, node.end) : '';
  if (text.includes('\n')) return undefined;
  return fix(l10n.t('Use {0}', `[${values.source}]`), [replaceValue(sweep, values, `[${text}]`)]);
}
