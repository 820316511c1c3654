import * as l10n from '@vscode/l10n';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const notAMapping: Rule = { code: 'not-a-mapping', severities: ['error'] };

/** Reports a file that is not a mapping with keys, or is empty (docs/facts/launch-sweep-cli.md). */
export function reportNotAMapping(context: RuleContext): void {
  const { root } = context.sweep;
  const message = l10n.t(
    'The file is {0}, so the client stops. Write keys with values: at least `method` and `parameters`.',
    describe(root),
  );
  context.report(notAMapping, root, message, { absent: true });
}
