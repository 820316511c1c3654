import * as l10n from '@vscode/l10n';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import { isMeant, type PlainScalar } from './plainScalar.ts';

export const noneText: Rule = { code: 'none-text', severities: ['information'] };

/** Reports `None`, which is a string in YAML. */
export function checkNoneText(context: RuleContext, scalar: PlainScalar): boolean {
  const { field, text, inParameter } = scalar;
  if (!inParameter || text !== 'None' || !isMeant(scalar)) return false;
  const message = l10n.t(
    '`None` in `{0}` is the string "None", which is true in Python. Use `null` for nothing.',
    pathName(field.path),
  );
  context.report(noneText, field, message, { fixes: [useValue(context.sweep, field, 'null')] });
  return true;
}
