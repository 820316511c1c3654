import * as l10n from '@vscode/l10n';
import { calculated } from '../parameters/meantValues.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import { takesString, type PlainScalar } from './plainScalar.ts';

export const pythonExpression: Rule = { code: 'python-expression', severities: ['warning', 'information'] };

/** Reports a calculation such as `10 * 100`, which is a string in YAML. */
export function checkPythonExpression(context: RuleContext, scalar: PlainScalar): boolean {
  const { field, text } = scalar;
  if (field.type !== 'str' || !takesString(scalar) || !LIKELY.test(text)) return false;
  const result = calculated(text);
  if (result === undefined) return false;
  const message = l10n.t(
    '`{0}` in `{1}` is a string, since YAML does not calculate. Use `{2}`, or quotes for the string.',
    text,
    pathName(field.path),
    result,
  );
  // `16/9` and `5 + 1` may be names.
  const severity = /[*(]/.test(text) ? 'warning' : 'information';
  context.report(pythonExpression, field, message, { severity, fixes: [useValue(context.sweep, field, result)] });
  return true;
}

/** Two numbers with an operator between, or a function of one; not `1-2`, which is a range or a name. */
const LIKELY = /\d\s*(?:\*\*?|\/)\s*[\d(-]|\d\s+[-+]\s+\d|[a-z]\(\s*[-+]?[\d.]|\*\s*[a-z.]*\(/i;
