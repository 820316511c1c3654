import type { Field } from '../../../sweep/field.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import type { Severity } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';

export const sciString: Rule = { code: 'sci-string', severities: ['warning', 'error'] };

/** Says that a number is a text, and what comes of it. */
export function saySciString(
  context: RuleContext,
  field: Field,
  consequence: string,
  severity: Severity = 'warning',
): void {
  const written = field.text ?? '';
  const number = withPointAndSign(written);
  context.report(
    sciString,
    field,
    `W&B reads \`${written}\` in \`${pathName(field.path)}\` as a text, not a number, and ${consequence}: write \`${number}\`.`,
    {
      severity,
      fixes: [fix(`Write ${number}`, [replaceValue(context.sweep, field, number)], true)],
    },
  );
}

/** The same number with the point and the sign that PyYAML wants. */
export function withPointAndSign(text: string): string {
  const [mantissa = '', exponent = ''] = text.split(/e/i);
  const point = mantissa.includes('.') ? mantissa.replace(/\.$/, '.0').replace(/^([-+]?)\./, '$10.') : `${mantissa}.0`;
  return `${point}e${/^[-+]/.test(exponent) ? '' : '+'}${exponent}`;
}
