import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { fix } from '../../fixes/edit.ts';
import { removeItem } from '../../fixes/items.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { parameterName } from '../words.ts';
import { gridValue } from '../../../space/gridValue.ts';

export const duplicateValues: Rule = { code: 'duplicate-values', severities: ['information'] };

/** Reports each of a parameter's `values` that is there already. */
export function checkDuplicateValues(context: RuleContext, parameter: Parameter): void {
  const { field } = parameter;
  const values = field.get('values');
  if (values?.type !== 'seq') return;
  const seen = new Set<string | number>();
  for (const item of values.items) {
    const key = gridValue(item);
    if (key === undefined) continue;
    if (seen.has(key)) {
      const message = l10n.t(
        '{0} is in `values` of `{1}` twice. Remove one of them, unless you want `random` to draw it more often.',
        item.source,
        parameterName(parameter),
      );
      // With probabilities, one of those would be left over.
      const isFixable = !field.has('probabilities');
      const fixes = [isFixable ? fix(l10n.t('Remove this one'), [removeItem(context.sweep, item)]) : undefined];
      context.report(duplicateValues, item, message, { fixes });
    }
    seen.add(key);
  }
}
