import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const bayesNothingToSearch: Rule = { code: 'bayes-nothing-to-search', severities: ['error'] };

/** Reports bayes over constants only (docs/facts/config.md). Says nothing where a parameter has a fault of its own. */
export function checkBayesSearches(context: RuleContext, parameters: readonly Parameter[]): void {
  const { sweep, unfit } = context;
  const method = sweep.method?.field;
  if (sweep.engine !== 'bayes' || !method || parameters.length === 0 || unfit.size > 0) return;
  if (!parameters.every(p => p.form === 'constant')) return;
  const message = l10n.t(
    '`method: bayes` has only constants to search, so W&B refuses it. Give a parameter `values` or `min` and `max`, or use `method: grid`.',
  );
  context.report(bayesNothingToSearch, method, message);
}
