import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const controllerNotAMapping: Rule = { code: 'controller-not-a-mapping', severities: ['error'] };

/** Reports a plain sweep's `controller` that is not a mapping (docs/facts/local-engines.md). */
export function reportControllerNotAMapping(context: RuleContext, field: Field): void {
  const message = l10n.t(
    '`controller` is {0}, so the client crashes. Use `{type: cloud}`, or remove it.',
    describe(field),
  );
  context.report(controllerNotAMapping, field, message, {
    fixes: [removeKey(context.sweep, field)],
  });
}
