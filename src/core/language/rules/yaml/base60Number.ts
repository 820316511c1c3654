import * as l10n from '@vscode/l10n';
import { addQuotes } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import { takesString, type PlainScalar } from './plainScalar.ts';

export const base60Number: Rule = { code: 'base-60-number', severities: ['warning'] };

/** Reports `1:30`, which PyYAML reads as 90. */
export function checkBase60Number(context: RuleContext, scalar: PlainScalar): boolean {
  const { field, text } = scalar;
  if ((field.type !== 'int' && field.type !== 'float') || !text.includes(':')) return false;
  const message = l10n.t(
    'PyYAML reads `{0}` in `{1}` in base 60, as {2}. Use `"{0}"` in quotes.',
    text,
    pathName(field.path),
    String(field.number),
  );
  const fixes = [takesString(scalar) ? addQuotes(context.sweep, field, text, true) : undefined];
  context.report(base60Number, field, message, { fixes });
  return true;
}
