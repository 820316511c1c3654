import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { slipOf } from '../../../sweep/spelling.ts';
import type { SchemaNode } from '../../schema.ts';
import type { Severity } from '../../types.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { choice, describe, pathName } from '../words.ts';

export const unknownValue: Rule = { code: 'unknown-value', severities: ['warning', 'error'] };

/** Reports a value that is not one of those that the key takes: the server warns and takes the default. */
export function reportUnknownValue(context: RuleContext, field: Field, node: SchemaNode, severity: Severity): void {
  const words = (node.enum ?? []).map(String);
  const near = field.text === undefined ? undefined : slipOf(field.text, words);
  const message = l10n.t(
    '`{0}` is {1}, which W&B does not know. Use {2}.',
    pathName(field.path),
    describe(field),
    choice(near === undefined ? words : [near]),
  );
  const fixes = [near === undefined ? undefined : useValue(context.sweep, field, near, true)];
  context.report(unknownValue, field, message, { severity, fixes });
}
