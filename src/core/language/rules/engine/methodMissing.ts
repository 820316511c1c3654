import * as l10n from '@vscode/l10n';
import type { Rule, RuleContext } from '../rule.ts';

export const methodMissing: Rule = { code: 'method-missing', severities: ['error'] };

/** Reports a sweep without `method`, near the parameters (docs/facts/config.md). */
export function reportMethodMissing(context: RuleContext): void {
  const { root } = context.sweep;
  const at = root.items.find(f => f.name === 'parameters') ?? root.items[0] ?? root;
  const message = l10n.t('`method` is missing, so W&B refuses the sweep. Add `method: grid`, `random` or `bayes`.');
  context.report(methodMissing, at.key ?? at, message, { absent: true });
}
