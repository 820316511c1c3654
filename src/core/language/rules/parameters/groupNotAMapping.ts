import * as l10n from '@vscode/l10n';
import { describe } from '../words.ts';
import type { Rule } from '../rule.ts';
import type { FormCheck } from './parameterCheck.ts';

export const groupNotAMapping: Rule = { code: 'group-not-a-mapping', severities: ['error', 'warning'] };

/** Reports a group whose `parameters` are not a mapping of names. */
export function checkGroup(check: FormCheck): void {
  const { context, field, label } = check;
  const group = field.get('parameters');
  if (!group || group.type === 'broken') return;
  if (group.type !== 'map') {
    const message = l10n.t(
      '`parameters` of the group `{0}` is {1}, but W&B requires a mapping. Use `name: {values: […]}` under it.',
      label,
      describe(group),
    );
    check.report(groupNotAMapping, group, message);
    return;
  }
  // `parameters-empty` reports an empty group.
  if (group.items.length === 0) context.unfit.add(field);
}
