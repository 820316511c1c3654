import type { Field } from '../../../sweep/field.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import type { Severity } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';

export const sciString: Rule = {
  code: 'sci-string',
  severities: ['warning', 'error'],
  what: 'A number with an exponent that PyYAML reads as a text.',
  why: 'PyYAML wants a point and a sign: `1.0e-5` is a number, `1e-5` a text. As a bound without `distribution` the client refuses it; anywhere else the run may get the text "1e-5" where it expects a number.',
  wrong: 'program: train.py\nmethod: grid\nparameters:\n  lr: {values: [1e-3, 1e-4]}\n',
  right: 'program: train.py\nmethod: grid\nparameters:\n  lr: {values: [1.0e-3, 1.0e-4]}\n',
  source: 'PyYAML resolver.py (the pattern of `tag:yaml.org,2002:float`), which is YAML 1.1 and stricter than it.',
};

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
