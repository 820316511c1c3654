import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const launchNotAMapping: Rule = { code: 'launch-not-a-mapping', severities: ['error'] };

/** Reports a `launch` that is not a mapping (docs/facts/launch-sweep-cli.md). */
export function reportLaunchNotAMapping(context: RuleContext, block: Field): void {
  const message = l10n.t(
    '`launch` is {0}, so the client crashes. Write `queue: …` under it, or remove it.',
    describe(block),
  );
  context.report(launchNotAMapping, block, message, {
    fixes: [removeKey(context.sweep, block)],
  });
}
