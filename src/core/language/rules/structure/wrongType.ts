import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isSciText } from '../../../sweep/parameterForm.ts';
import type { SchemaNode } from '../../schema.ts';
import type { Fix, Severity } from '../../types.ts';
import { addQuotes, removeQuotes } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe, pathName } from '../words.ts';
import { expected, expectedTypes } from './expected.ts';

export const wrongType: Rule = { code: 'wrong-type', severities: ['warning', 'error'] };
export const outOfRange: Rule = { code: 'out-of-range', severities: ['warning', 'error'] };

/** Reports a value of another type than the key takes, or a number or length beyond its limits: the server warns. */
export function reportWrongValue(
  context: RuleContext,
  rule: Rule,
  { field, node }: { readonly field: Field; readonly node: SchemaNode },
  severity: Severity,
): void {
  const message = l10n.t(
    '`{0}` is {1}, which W&B does not expect. Use {2}.',
    pathName(field.path),
    describe(field),
    expected(node),
  );
  context.report(rule, field, message, { severity, fixes: [quotesFix(context, field, node)] });
}

/** Adds the quotes of a string, or removes those of a number: the one fix that is certain. */
function quotesFix({ sweep }: RuleContext, field: Field, node: SchemaNode): Fix | undefined {
  const [type, other] = expectedTypes(node);
  if (other !== undefined) return undefined;
  if (type === 'string')
    return ['int', 'float', 'bool'].includes(field.type) && !node.enum
      ? addQuotes(sweep, field, field.target?.kind === 'scalar' ? field.target.text : field.source, true)
      : undefined;
  const text = field.text ?? '';
  const isNumber =
    (type === 'integer' && /^[1-9]\d*$/.test(text)) || (type === 'number' && /^(?:[1-9]\d*|0)(?:\.\d+)?$/.test(text));
  if (!isNumber || isSciText(field) || !isInRange(Number(text), node)) return undefined;
  return removeQuotes(sweep, field, text, true);
}

function isInRange(value: number, { minimum, maximum, exclusiveMinimum }: SchemaNode): boolean {
  return (
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum)
  );
}
