import * as l10n from '@vscode/l10n';
import { addQuotes, useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import { takesString, type PlainScalar } from './plainScalar.ts';

export const octalNumber: Rule = { code: 'octal-number', severities: ['warning'] };

/** Reports `010`, which PyYAML reads in base 8, and `0o10`, which it reads as a string. */
export function checkOctalNumber(context: RuleContext, scalar: PlainScalar): boolean {
  const { field, text, inParameter } = scalar;
  const { sweep } = context;
  if (field.type === 'int' && /^[-+]?0[0-7_]*[0-7]$/.test(text) && field.number !== 0) {
    const number = String(field.number);
    const path = pathName(field.path);
    const message = l10n.t(
      'PyYAML reads `{0}` in `{1}` in base 8, as {2}. Use `{2}`, or `"{0}"` for the string.',
      text,
      path,
      number,
    );
    const quotes = takesString(scalar) ? addQuotes(sweep, field, text) : undefined;
    context.report(octalNumber, field, message, { fixes: [useValue(sweep, field, number), quotes] });
    return true;
  }
  if (!inParameter || field.type !== 'str' || !/^[-+]?0o[0-7]+$/.test(text)) return false;
  const number = String(parseInt(text.replace(/0o/, ''), 8));
  const path = pathName(field.path);
  const message = l10n.t(
    'PyYAML reads `{0}` in `{1}` as a string, so the run gets no number. Use `{2}`.',
    text,
    path,
    number,
  );
  context.report(octalNumber, field, message, { fixes: [useValue(sweep, field, number)] });
  return true;
}
