import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isSciText } from '../../../sweep/parameterForm.ts';
import { fix, replaceValue, yamlOf } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';
import { meantValues } from './meantValues.ts';
import type { FormCheck } from './parameterCheck.ts';
import { strayedValue } from './strayKeys.ts';
import { meantText, useMeant } from './useMeant.ts';

export const valuesNotAList: Rule = { code: 'values-not-a-list', severities: ['error', 'warning'] };

/** Reports `values` that are not a list, or an empty one. */
export function reportValuesNotAList(check: FormCheck, values: Field): void {
  const { context, field, label } = check;
  const strayed = strayedValue(context.sweep, field, values);
  const meant = meantValues(strayed?.text ?? writtenText(context, values));
  const always = isRefusedAlways(check, values) ? { severity: 'error' as const } : {};
  if (meant) {
    const value = strayed ? l10n.t('the string "{0}"', JSON.stringify(strayed.text).slice(1, -1)) : describe(values);
    const message = l10n.t(
      '`values` of `{0}` is {1}, but W&B requires a list that is not empty. Use `{2}`.',
      label,
      value,
      meantText(meant),
    );
    const fixes = [useMeant(context, field, values, meant, strayed?.strays)];
    check.report(valuesNotAList, values, message, { ...always, fixes });
    return;
  }
  const isOneValue = values.scalar !== undefined && values.type !== 'null' && !/[,;[\]{}()]/.test(values.text ?? '');
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
    ...always,
    fixes: [isOneValue ? inList(context, values) : undefined],
  });
}

/** The text of a value that may be meant as a list: a string, `1:10`, or a set in braces. */
function writtenText({ sweep }: RuleContext, values: Field): string {
  const { node } = values;
  if (values.text !== undefined) return values.text;
  const written = sweep.tree.text.slice(node.start, node.end);
  const isSet = node.kind === 'map' && node.flow && values.items.length > 0 && values.items.every(item => item.empty);
  return isSet || (node.kind === 'scalar' && written.includes(':')) ? written : '';
}

/** Python's len() fails next to probabilities, and that refuses a custom sweep, too. */
function isRefusedAlways({ field, isTop }: FormCheck, values: Field): boolean {
  const hasLength = values.text !== undefined || values.type === 'seq' || values.type === 'map';
  return isTop && field.has('probabilities') && !hasLength;
}

function inList({ sweep }: RuleContext, values: Field): Fix | undefined {
  // Another rule would report these as items.
  if (isSciText(values) || (values.falsy && values.type === 'str')) return undefined;
  const text = values.node.kind === 'scalar' ? yamlOf(sweep, values) : '';
  if (text === undefined || text.includes('\n')) return undefined;
  return fix(l10n.t('Use {0}', `[${values.source}]`), [replaceValue(sweep, values, `[${text}]`)]);
}
