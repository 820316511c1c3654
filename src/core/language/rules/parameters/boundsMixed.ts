import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule } from '../rule.ts';
import type { ParameterCheck } from './parameterCheck.ts';

export const boundsMixed: Rule = { code: 'bounds-mixed', severities: ['error'] };

/** Reports an integer and a float as bounds: the client only knows two of a kind (docs/facts/config.md). */
export function reportBoundsMixed(check: ParameterCheck, min: Field, max: Field): void {
  const { context, label } = check;
  const [whole, float] = min.type === 'int' ? [min, max] : [max, min];
  const text = `${whole.source}.0`;
  const isDecimal = /^[-+]?(?:0|[1-9]\d*)$/.test(whole.source);
  const message = l10n.t(
    '`{0}` of `{1}` is the integer {2} and `{3}` is the float {4}, but W&B requires one type. Use `{0}: {5}`.',
    whole.name,
    label,
    whole.source,
    float.name,
    float.source,
    text,
  );
  const fixes = [isDecimal ? useValue(context.sweep, whole, text, true) : undefined];
  check.report(boundsMixed, whole, message, { severity: 'error', fixes });
}
