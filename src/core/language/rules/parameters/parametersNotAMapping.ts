import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const parametersNotAMapping: Rule = { code: 'parameters-not-a-mapping', severities: ['error'] };

/** Reports `parameters` that is not a mapping: the client fails on it, whatever the method (docs/facts/config.md). */
export function reportParametersNotAMapping(context: RuleContext, field: Field): void {
  const message = l10n.t(
    '`parameters` is {0}, but W&B requires a mapping of names. Use `name: {values: […]}` under it.',
    describe(field),
  );
  context.report(parametersNotAMapping, field, message);
}
